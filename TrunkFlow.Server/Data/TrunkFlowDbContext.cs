using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Settings;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Data;

/// <summary>
/// The store. Saving stamps versions and times, writes the audit log and asks for a publish, all in one transaction (<see cref="SavedChanges"/>);
/// what PostgreSQL refuses comes back as the same refusal the rule itself would have given (<see cref="ConstraintRefusals"/>).
/// </summary>
public class TrunkFlowDbContext : DbContext
{
    public TrunkFlowDbContext(DbContextOptions<TrunkFlowDbContext> options)
        : base(options)
    {
    }

    private protected TrunkFlowDbContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<CallDay> CallDays => Set<CallDay>();
    public DbSet<CallDayZone> CallDayZones => Set<CallDayZone>();
    public DbSet<CallRecord> CallRecords => Set<CallRecord>();
    public DbSet<CallRollup> CallRollups => Set<CallRollup>();
    public DbSet<CallPeak> CallPeaks => Set<CallPeak>();
    public DbSet<CdrSource> CdrSources => Set<CdrSource>();
    public DbSet<Conference> Conferences => Set<Conference>();
    public DbSet<ConferenceParticipant> ConferenceParticipants => Set<ConferenceParticipant>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<CustomerBalance> CustomerBalances => Set<CustomerBalance>();
    public DbSet<CustomerDid> CustomerDids => Set<CustomerDid>();
    public DbSet<CustomerTrunk> CustomerTrunks => Set<CustomerTrunk>();
    public DbSet<Did> Dids => Set<Did>();
    public DbSet<DidDestination> DidDestinations => Set<DidDestination>();
    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();
    public DbSet<Extension> Extensions => Set<Extension>();
    public DbSet<ExtensionState> ExtensionStates => Set<ExtensionState>();
    public DbSet<Gateway> Gateways => Set<Gateway>();
    public DbSet<GatewayState> GatewayStates => Set<GatewayState>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<OutboundRoute> Routes => Set<OutboundRoute>();
    public DbSet<PbxNode> PbxNodes => Set<PbxNode>();
    public DbSet<ProtectedKey> ProtectedKeys => Set<ProtectedKey>();
    public DbSet<Provider> Providers => Set<Provider>();
    public DbSet<ProviderRate> ProviderRates => Set<ProviderRate>();
    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();
    public DbSet<RateDeck> RateDecks => Set<RateDeck>();
    public DbSet<RateDeckRow> RateDeckRows => Set<RateDeckRow>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<Rerate> Rerates => Set<Rerate>();
    public DbSet<RerateChange> RerateChanges => Set<RerateChange>();
    public DbSet<RouteGateway> RouteGateways => Set<RouteGateway>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<SyncRequest> SyncRequests => Set<SyncRequest>();
    public DbSet<SyncRevision> SyncRevisions => Set<SyncRevision>();
    public DbSet<RefusedAddress> RefusedAddresses => Set<RefusedAddress>();
    public DbSet<Tariff> Tariffs => Set<Tariff>();
    public DbSet<TariffPlan> TariffPlans => Set<TariffPlan>();
    public DbSet<TestCall> TestCalls => Set<TestCall>();
    public DbSet<User> Users => Set<User>();
    public DbSet<UserSignIn> UserSignIns => Set<UserSignIn>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch (DbUpdateException failure) when (ConstraintRefusals.Of(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (ConstraintRefusals.Of(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // PostgreSQL keeps instants, and Npgsql writes only those that say so.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        // Plain numeric keeps the digits a price was given with.
        configurationBuilder.Properties<decimal>().HaveColumnType("numeric");
        configurationBuilder.Properties<TimeBand>().HaveConversion<TimeBandConverter>();
        configurationBuilder.Conventions.Add(_ => new EnumTextConvention());
        configurationBuilder.Conventions.Add(_ => new EntityConvention());
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrunkFlowDbContext).Assembly);
        PlainText.Map(modelBuilder);
    }
}
