using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls.Lookup;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>What a call costs and what is left of it. Its address says everything, so it can be sent to a colleague.</summary>
public sealed class LookupModel(TrunkFlowDbContext db, LookUpRate lookUp, ReadProviderOffers offers, PanelDisplay display, IStringLocalizer<TariffsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public LookupForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    /// <summary>Null while nothing was asked, or what was asked cannot be.</summary>
    public RateLookup? Result { get; private set; }

    public IReadOnlyList<ProviderOffer> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Plans = [new SelectListItem(text["Lookup.NoPlan"], ""), .. await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name).Select(plan => new SelectListItem(plan.Name, plan.Id.ToString())).ToListAsync(cancellationToken)];
        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(Input.Number))
        {
            await AskAsync(Input.Number, cancellationToken);
        }

        return Page();
    }

    /// <summary>The price per minute, four decimals, that leaves at least the wanted margin beside a cost; null where none is wanted.</summary>
    public decimal? PriceFor(decimal cost) => Input.Margin is { } percent and < 100 ? Math.Round(cost / (1 - (percent / 100)), 4, MidpointRounding.ToPositiveInfinity) : null;

    private async Task AskAsync(string number, CancellationToken cancellationToken)
    {
        var at = display.Moment(Input.At);
        if (at is null && !string.IsNullOrWhiteSpace(Input.At))
        {
            ModelState.AddModelError("Input.At", text["Lookup.AtNone"]);
            return;
        }

        try
        {
            Result = await lookUp.RunAsync(new RateQuestion(number, Input.Customer is null ? Input.Plan : null, Input.Customer, at, Input.Seconds), cancellationToken);
            Offers = await offers.RunAsync(Result, cancellationToken);
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError(refusal.Field == "seconds" ? "Input.Seconds" : "Input.Plan", refusal.Message);
        }
    }

    public sealed class LookupForm
    {
        public string? Number { get; set; }

        public Guid? Plan { get; set; }

        [ModelBinder<CustomerCodeBinder>]
        public Guid? Customer { get; set; }

        public int Seconds { get; set; } = 60;

        /// <summary>Local, as a browser's date and time field sends it.</summary>
        public string? At { get; set; }

        /// <summary>In percent of the price.</summary>
        public decimal? Margin { get; set; }
    }
}
