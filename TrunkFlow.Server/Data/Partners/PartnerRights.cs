using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
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
/// The columns a partner's connection may reach. What is not named here does not exist in a partner's model, has no grant in PostgreSQL (the migration
/// <c>Partners</c>; a test compares the two), and is refused by the API at validation.
/// </summary>
public static class PartnerRights
{
    /// <summary>Column by column: nothing of what we buy, of carriers and routes, of our own notes, of who among us did something.</summary>
    public static IReadOnlyDictionary<Type, IReadOnlyList<string>> Columns { get; } = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(Customer)] = Of<Customer>(
            c => c.Id, c => c.Code, c => c.Type, c => c.Name, c => c.LegalName, c => c.TaxId, c => c.Status, c => c.ContactName, c => c.ContactEmail, c => c.ContactPhone,
            c => c.TariffPlanId, c => c.BillingMode, c => c.CreditLimit, c => c.LowBalanceThreshold, c => c.DailySpendLimit, c => c.TimeZone, c => c.AreaCode,
            c => c.MaxChannels, c => c.MaxCallsPerSecond, c => c.MaxCallSeconds, c => c.MaxRatePerMinute, c => c.BlockedDestinations, c => c.CallerIdPolicy, c => c.ForcedCallerId,
            c => c.AllowedCallerIds, c => c.NumberFormatIn, c => c.NumberFormatOut, c => c.Codecs, c => c.CreatedAt, c => c.UpdatedAt, c => c.Version),
        [typeof(CustomerTrunk)] = Of<CustomerTrunk>(
            t => t.Id, t => t.CustomerId, t => t.EndpointName, t => t.Address, t => t.Port, t => t.Transport, t => t.TechPrefix, t => t.CreatedAt, t => t.UpdatedAt, t => t.Version),
        [typeof(CustomerBalance)] = Of<CustomerBalance>(b => b.CustomerId, b => b.Balance, b => b.Seq, b => b.SpendDay, b => b.SpentToday),
        [typeof(LedgerEntry)] = Of<LedgerEntry>(
            e => e.Id, e => e.CustomerId, e => e.Seq, e => e.Amount, e => e.BalanceAfter, e => e.Cause, e => e.Reason, e => e.Calls, e => e.CustomerDidId, e => e.Month, e => e.CreatedAt),
        // The digest can be written, and what a row holds is read back with it; no field of the API shows it.
        [typeof(Extension)] = Of<Extension>(
            e => e.Id, e => e.CustomerId, e => e.Number, e => e.Name, e => e.EndpointName, e => e.SecretDigest, e => e.Transport, e => e.Codecs, e => e.MaxContacts,
            e => e.CallerIdName, e => e.CallerIdNumber, e => e.MayCallOut, e => e.ForwardAlways, e => e.ForwardBusy, e => e.ForwardNoAnswer, e => e.RingSeconds,
            e => e.Enabled, e => e.CreatedAt, e => e.UpdatedAt, e => e.Version),
        [typeof(ExtensionState)] = Of<ExtensionState>(
            s => s.ExtensionId, s => s.NodeKey, s => s.CustomerId, s => s.Status, s => s.Contacts, s => s.ContactUri, s => s.UserAgent, s => s.RoundTripMilliseconds,
            s => s.ChangedAt, s => s.SeenAt),
        [typeof(Did)] = Of<Did>(
            d => d.Id, d => d.Number, d => d.Type, d => d.Status, d => d.MonthlySell, d => d.SetupSell, d => d.InboundPricePerMinute, d => d.MaxChannels, d => d.MaxCallsPerSecond,
            d => d.CreatedAt, d => d.UpdatedAt, d => d.Version),
        [typeof(CustomerDid)] = Of<CustomerDid>(a => a.Id, a => a.CustomerId, a => a.DidId, a => a.ValidFrom, a => a.ValidUntil, a => a.ChargedUntil, a => a.CreatedAt, a => a.UpdatedAt, a => a.Version),
        [typeof(DidDestination)] = Of<DidDestination>(
            d => d.Id, d => d.CustomerDidId, d => d.CustomerId, d => d.Position, d => d.Kind, d => d.TrunkId, d => d.ExtensionId, d => d.ConferenceId, d => d.Number,
            d => d.RingSeconds),
        [typeof(Tariff)] = Of<Tariff>(
            t => t.Id, t => t.TariffPlanId, t => t.CustomerId, t => t.Prefix, t => t.Description, t => t.PricePerMinute, t => t.ConnectionFee, t => t.InitialBlock,
            t => t.Increment, t => t.MinimumCharge, t => t.FreeBelowSeconds, t => t.ValidFrom, t => t.ValidUntil, t => t.TimeBand, t => t.CreatedAt, t => t.UpdatedAt,
            t => t.Version),
        [typeof(TariffPlan)] = Of<TariffPlan>(
            p => p.Id, p => p.Name, p => p.Currency, p => p.RoundingMode, p => p.RoundingDigits, p => p.EndCallsAtLimit, p => p.CreatedAt, p => p.UpdatedAt, p => p.Version),
        [typeof(CallRecord)] = Of<CallRecord>(
            c => c.Id, c => c.StartedAt, c => c.AnsweredAt, c => c.EndedAt, c => c.LinkedId, c => c.CustomerId, c => c.CustomerTrunkId, c => c.ExtensionId, c => c.DidId,
            c => c.ConferenceId, c => c.Direction, c => c.Source, c => c.SourceNumber, c => c.Destination, c => c.DestinationNumber, c => c.IsLastAttempt,
            c => c.Disposition, c => c.Cause, c => c.SipStatus, c => c.Refusal, c => c.HungUpBy, c => c.DurationSeconds, c => c.TalkSeconds,
            c => c.PostDialDelayMilliseconds, c => c.TariffId, c => c.SellPrefix, c => c.SellPricePerMinute, c => c.SellConnectionFee, c => c.SellInitialBlock,
            c => c.SellIncrement, c => c.SellBilledSeconds, c => c.Sell, c => c.LedgerEntryId),
        [typeof(CallRollup)] = Of<CallRollup>(
            r => r.Id, r => r.Hour, r => r.Direction, r => r.CustomerId, r => r.Destination, r => r.Calls, r => r.Answered, r => r.Effective, r => r.ShortCalls,
            r => r.TalkSeconds, r => r.SellBilledSeconds, r => r.PostDialDelayMilliseconds, r => r.PostDialDelayCount, r => r.Sell),
        [typeof(Conference)] = Of<Conference>(
            c => c.Id, c => c.CustomerId, c => c.Name, c => c.Room, c => c.MaxParticipants, c => c.Status, c => c.NodeKey, c => c.StartedAt, c => c.EndedAt, c => c.CreatedAt,
            c => c.UpdatedAt, c => c.Version),
        [typeof(ConferenceParticipant)] = Of<ConferenceParticipant>(
            p => p.Id, p => p.ConferenceId, p => p.CustomerId, p => p.Number, p => p.ExtensionId, p => p.CalledIn, p => p.Status, p => p.Muted, p => p.MuteWanted, p => p.Cause,
            p => p.InvitedAt, p => p.CalledAt, p => p.JoinedAt, p => p.RemovedAt, p => p.LeftAt),
        [typeof(ApiKey)] = Of<ApiKey>(
            k => k.Id, k => k.Name, k => k.Prefix, k => k.SecretHash, k => k.Role, k => k.Scopes, k => k.CustomerId, k => k.AllowedAddresses, k => k.ExpiresAt,
            k => k.RevokedAt, k => k.LastUsedAt, k => k.LastUsedFrom, k => k.CreatedAt, k => k.UpdatedAt, k => k.Version),
        [typeof(AuditEntry)] = Of<AuditEntry>(
            a => a.Id, a => a.At, a => a.ActorId, a => a.ActorName, a => a.Address, a => a.Door, a => a.Action, a => a.Kind, a => a.SubjectId, a => a.CustomerId,
            a => a.Before, a => a.After),
        [typeof(SyncRequest)] = Of<SyncRequest>(r => r.Id, r => r.At, r => r.ActorName, r => r.Kind, r => r.SubjectId, r => r.Reason),
    };

    /// <summary>Takes everything else out of the model.</summary>
    internal static void Leave(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !Columns.ContainsKey(entity.ClrType)).ToList())
        {
            model.Ignore(entity.ClrType);
        }

        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            var columns = Columns[entity.ClrType];
            var others = entity.GetProperties().Where(property => !columns.Contains(property.Name)).ToList();
            foreach (var index in entity.GetIndexes().Where(index => index.Properties.Any(others.Contains)).ToList())
            {
                entity.RemoveIndex(index);
            }

            others.ForEach(property => model.Entity(entity.ClrType).Ignore(property.Name));
        }
    }

    private static string[] Of<T>(params Expression<Func<T, object?>>[] columns) =>
        [.. columns.Select(column => ((MemberExpression)(column.Body is UnaryExpression conversion ? conversion.Operand : column.Body)).Member.Name)];
}
