using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The numbers of a customer. A free one that is typed here is given on its own form, which comes back.</summary>
public sealed class NumbersModel(ReadCustomerOverview read, TrunkFlowDbContext db, IStringLocalizer<CustomersText> text) : CustomerTabPage(read)
{
    private const string GiveField = "give";

    /// <summary>A free number to give to the customer, as it was typed.</summary>
    [BindProperty(SupportsGet = true, Name = GiveField)]
    public string? Give { get; set; }

    public string? GiveFault => ModelState[GiveField]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>The numbers the customer holds, then those it held.</summary>
    public IReadOnlyList<CustomerDid> Held { get; private set; } = [];

    public string Here => Url.Page("Numbers", new { Id })!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Give))
        {
            var number = TypedNumber.Read(Give, null).Trim();
            if (await db.Dids.Where(did => did.Number == number && did.Status == DidStatus.Free).Select(did => (Guid?)did.Id).FirstOrDefaultAsync(cancellationToken) is { } free)
            {
                return Redirect(Url.Page("/Dids/Allocate", new { id = free, customer = Id, then = Here })!);
            }

            ModelState.AddModelError(GiveField, text["Numbers.NotFree"]);
        }

        return await base.OnGetAsync(cancellationToken);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken) =>
        Held = await db.Set<CustomerDid>().AsNoTracking()
            .Include(held => held.Did).Include(held => held.Destinations).ThenInclude(destination => destination.Extension)
            .Where(held => held.CustomerId == Id)
            .OrderBy(held => held.ValidUntil != null).ThenBy(held => held.Did!.Number).ThenByDescending(held => held.ValidFrom)
            .Take(200).ToListAsync(cancellationToken);
}
