using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.RateDecks;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>What a deck belongs to is called, and where it is looked at.</summary>
public sealed record DeckOwnerName(string Name, string Page, Guid Id)
{
    /// <summary>Null when it is not there (any more), or when more than one is named.</summary>
    public static async Task<DeckOwnerName?> FindAsync(TrunkFlowDbContext db, RateDeckOwner owner, CancellationToken cancellationToken) => owner switch
    {
        { IsOne: false } => null,
        { TariffPlanId: { } plan } => await db.TariffPlans.Where(row => row.Id == plan).Select(row => new DeckOwnerName(row.Name, "/Tariffs/Prices", row.Id)).FirstOrDefaultAsync(cancellationToken),
        { CustomerId: { } customer } => await db.Customers.Where(row => row.Id == customer).Select(row => new DeckOwnerName(row.Name, "/Customers/Details", row.Id)).FirstOrDefaultAsync(cancellationToken),
        { ProviderId: { } provider } => await db.Providers.Where(row => row.Id == provider).Select(row => new DeckOwnerName(row.Name, "/Providers/Edit", row.Id)).FirstOrDefaultAsync(cancellationToken),
        _ => null,
    };
}
