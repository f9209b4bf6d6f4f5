using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Conferences;

internal sealed class ConferenceParticipantConfiguration : IEntityTypeConfiguration<ConferenceParticipant>
{
    public void Configure(EntityTypeBuilder<ConferenceParticipant> builder)
    {
        builder.ToTable("conference_participants");
        builder.Ignore(x => x.IsPresent);
        builder.ToTable(table => table.HasCheckConstraint("ck_conference_participants_who", "num_nonnulls(number, extension_id) = 1"));
        builder.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Extension).WithMany().HasForeignKey(x => new { x.ExtensionId, x.CustomerId })
            .HasPrincipalKey(x => new { x.Id, x.CustomerId }).OnDelete(DeleteBehavior.Restrict);
    }
}
