using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Billing;

internal sealed class CustomerBalanceConfiguration : IEntityTypeConfiguration<CustomerBalance>
{
    public void Configure(EntityTypeBuilder<CustomerBalance> builder)
    {
        builder.ToTable("customer_balances");
        builder.HasKey(x => x.CustomerId);
        builder.NeverNegative(x => x.Seq, x => x.SpentToday);
        builder.HasOne(x => x.Customer).WithOne().HasForeignKey<CustomerBalance>(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
