using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.TestCalls;

internal sealed class TestCallConfiguration : IEntityTypeConfiguration<TestCall>
{
    public void Configure(EntityTypeBuilder<TestCall> builder)
    {
        builder.ToTable("test_calls");
        builder.IsAudited();
        builder.Ignore(x => x.IsOver);
        builder.ToTable(table => table.HasCheckConstraint("ck_test_calls_whose", "num_nonnulls(customer_id, gateway_id) = 1"));
        // What a node has to do, and what it holds: hardly any of all that were ever made.
        builder.HasIndex(x => x.NodeKey).HasFilter("status IN ('requested', 'calling', 'ringing', 'answered')").HasDatabaseName("ix_test_calls_open");
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(x => x.Gateway).WithMany().HasForeignKey(x => x.GatewayId).OnDelete(DeleteBehavior.Cascade);
    }
}
