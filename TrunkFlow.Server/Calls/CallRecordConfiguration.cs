using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

internal sealed class CallRecordConfiguration : IEntityTypeConfiguration<CallRecord>
{
    public void Configure(EntityTypeBuilder<CallRecord> builder)
    {
        builder.ToTable("cdr");
        // No foreign keys: a call stays what it was when its customer or gateway is gone, and the importer copies rows in by the ten thousand.
        builder.IsPartitionedBy("started_at");
        builder.Ignore(x => x.IsForNobody);
        builder.HasKey(x => new { x.StartedAt, x.Id });
        builder.NeverNegative(x => x.DurationSeconds, x => x.TalkSeconds, x => x.Sell, x => x.Buy, x => x.Attempt);
        // Every list and report reads a span of time, newest first; each index ends in the key, so pages continue from it.
        builder.HasIndex(x => new { x.CustomerId, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.GatewayId, x.StartedAt, x.Id });
        builder.HasIndex(x => new { x.LinkedId });
        builder.HasIndex(x => new { x.ConferenceId }).HasFilter("conference_id IS NOT NULL");
        builder.HasIndex(x => new { x.TestCallId }).HasFilter("test_call_id IS NOT NULL");
        // Hardly any: what sums of attempts are corrected by to be sums of calls.
        builder.HasIndex(x => x.StartedAt).HasFilter("NOT is_last_attempt AND disposition = 'answered'").HasDatabaseName("ix_cdr_answered_before");
        // Hardly any either on a good day: a page that shows the latest must not read the whole day to find that there are none.
        builder.HasIndex(x => x.StartedAt, "ix_cdr_failed").HasFilter("is_last_attempt AND disposition IN ('failed', 'congestion')").HasDatabaseName("ix_cdr_failed");
        builder.HasIndex(x => new { x.UnratedReason, x.StartedAt }).HasFilter("unrated_reason IS NOT NULL");
    }
}
