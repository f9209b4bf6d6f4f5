using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal sealed class UserSignInConfiguration : IEntityTypeConfiguration<UserSignIn>
{
    public void Configure(EntityTypeBuilder<UserSignIn> builder)
    {
        builder.ToTable("user_sign_ins");
        builder.HasKey(x => x.UserId);
        // Two servers shown the same code at the same moment: one of them saves it.
        builder.Property(x => x.LastTotpStep).IsConcurrencyToken();
        builder.NeverNegative(x => x.Failures);
        builder.HasOne<User>().WithOne().HasForeignKey<UserSignIn>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
