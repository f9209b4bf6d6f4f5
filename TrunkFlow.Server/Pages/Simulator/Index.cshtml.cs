using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Simulation;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Simulator;

/// <summary>"This customer dials that": what would become of the call and why. Its address says everything, so it can be sent to a colleague.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, SimulateCall simulate, PanelDisplay display, IStringLocalizer<SimulatorText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public SimulatorForm Input { get; set; } = new();

    /// <summary>Null while nothing was asked, or what was asked cannot be.</summary>
    public CallSimulation? Result { get; private set; }

    public string? ExtensionNumber { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && (Input.Customer is not null || !string.IsNullOrWhiteSpace(Input.Number)))
        {
            await AskAsync(cancellationToken);
        }

        return Show();
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var trunk = Input.TechPrefix is { Length: > 0 } prefix
            ? await db.CustomerTrunks.Where(row => row.CustomerId == Input.Customer && row.TechPrefix == prefix).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
        if (Input.Customer is not { } customer)
        {
            ModelState.AddModelError("Input.Customer", text["CustomerMissing"]);
        }
        else if (Input.TechPrefix is { Length: > 0 } && trunk is null)
        {
            ModelState.AddModelError("Input.TechPrefix", text["NoSuchPrefix"]);
        }
        else if (string.IsNullOrWhiteSpace(Input.Number))
        {
            ModelState.AddModelError("Input.Number", text["NumberMissing"]);
        }
        else if (display.Moment(Input.At) is var at && at is null && !string.IsNullOrWhiteSpace(Input.At))
        {
            ModelState.AddModelError("Input.At", text["NoMoment"]);
        }
        else
        {
            Result = await simulate.RunAsync(new CallToSimulate(customer, Input.Number, at, trunk, Input.CallerId), cancellationToken);
            ExtensionNumber = Result.ExtensionId is { } id ? await db.Extensions.Where(row => row.Id == id).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken) : null;
        }
    }

    public sealed class SimulatorForm
    {
        [ModelBinder<CustomerCodeBinder>]
        public Guid? Customer { get; set; }

        public string? Number { get; set; }

        /// <summary>Local, as a browser's date and time field sends it.</summary>
        public string? At { get; set; }

        public string? CallerId { get; set; }

        public string? TechPrefix { get; set; }
    }
}
