using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Rerates;

/// <summary>The form that asks for a rerating: which calls, and why.</summary>
public sealed class CreateModel(TrunkFlowDbContext db, RequestRerate request, PanelDisplay display, IStringLocalizer<ReratesText> text) : PanelPage
{
    [BindProperty]
    public RerateForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync([ModelBinder<CustomerCodeBinder>] Guid? customer, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(display.Now.Date);
        Input = new RerateForm { From = new DateOnly(today.Year, today.Month, 1), Until = today, Customer = customer };
        return ShowFormAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var rerate = await request.RunAsync(
            new RequestRerateInput(
                display.StartOf("from", Given("from", Input.From)),
                // The last day is part of it.
                display.EndOf("until", Given("until", Input.Until)),
                Input.Reason ?? "",
                Input.Customer,
                Input.ProviderId,
                Input.UnratedOnly,
                Input.PresentPlans),
            cancellationToken);
        return Changed(Url.Page("Details", new { rerate.Id })!, text["Notice.Requested"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Providers =
    [
        new SelectListItem(text["EveryProvider"], ""),
        .. await db.Providers.AsNoTracking().OrderBy(provider => provider.Name).Select(provider => new SelectListItem(provider.Name, provider.Id.ToString())).ToListAsync(cancellationToken),
    ];

    private static DateOnly Given(string field, DateOnly? day) => day ?? throw new InvalidValueException(field, "Missing");

    public sealed class RerateForm
    {
        public DateOnly? From { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Until { get; set; }

        public string? Reason { get; set; }

        /// <summary>None for everybody.</summary>
        [ModelBinder<CustomerCodeBinder>]
        public Guid? Customer { get; set; }

        public Guid? ProviderId { get; set; }

        public bool UnratedOnly { get; set; }

        public bool PresentPlans { get; set; }
    }
}
