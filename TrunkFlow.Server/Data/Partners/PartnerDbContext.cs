using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Data.Partners;

/// <summary>
/// The store as one partner sees it: the entities and columns of <see cref="PartnerRights"/> and no others, and of those the rows of one customer.
/// PostgreSQL holds the same twice over: the connection's role has no other grants, and row-level security (ADR 0012).
/// </summary>
public sealed class PartnerDbContext(DbContextOptions<PartnerDbContext> options) : TrunkFlowDbContext(options)
{
    public const string Filter = "partner";

    /// <summary>Whose rows; nobody's until it is set.</summary>
    public Guid Partner { get; internal set; }

    /// <summary>When this context was handed out: who holds a number is asked of this moment.</summary>
    public DateTimeOffset Moment { get; internal set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PartnerRights.Leave(modelBuilder);
        modelBuilder.Entity<Customer>().HasQueryFilter(Filter, row => row.Id == Partner);
        modelBuilder.Entity<CustomerTrunk>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<CustomerBalance>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<LedgerEntry>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<Extension>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<ExtensionState>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<CustomerDid>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<DidDestination>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<Conference>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<ConferenceParticipant>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<ApiKey>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        modelBuilder.Entity<CallRollup>().HasQueryFilter(Filter, row => row.CustomerId == Partner);
        // A call, not the gateways that were tried for it.
        modelBuilder.Entity<CallRecord>().HasQueryFilter(Filter, row => row.CustomerId == Partner && row.IsLastAttempt);
        // A number belongs to its holder of today; what it did before is not theirs.
        modelBuilder.Entity<Did>().HasQueryFilter(Filter, row => Set<CustomerDid>().Any(
            allocation => allocation.DidId == row.Id && allocation.CustomerId == Partner
                && allocation.ValidFrom <= Moment && (allocation.ValidUntil == null || allocation.ValidUntil > Moment)));
        modelBuilder.Entity<Tariff>().HasQueryFilter(Filter, row => row.CustomerId == Partner
            || Set<Customer>().Any(customer => customer.Id == Partner && customer.TariffPlanId != null && customer.TariffPlanId == row.TariffPlanId));
        modelBuilder.Entity<TariffPlan>().HasQueryFilter(Filter, row => Set<Customer>().Any(customer => customer.Id == Partner && customer.TariffPlanId == row.Id));
        // Written, never read.
        modelBuilder.Entity<AuditEntry>().HasQueryFilter(Filter, row => false);
        modelBuilder.Entity<Asterisk.Sync.SyncRequest>().HasQueryFilter(Filter, row => false);
    }
}
