using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

internal sealed class ConferenceParticipantConfiguration : IEntityTypeConfiguration<ConferenceParticipant>
{
    public void Configure(EntityTypeBuilder<ConferenceParticipant> builder)
    {
        builder.ToTable("conference_participants");
        builder.IsAudited();
        builder.Ignore(x => x.IsPresent);
        builder.Ignore(x => x.IsCalled);
        builder.ToTable(table => table.HasCheckConstraint("ck_conference_participants_who", "CASE WHEN called_in THEN extension_id IS NULL ELSE num_nonnulls(number, extension_id) = 1 END"));
        builder.HasIndex(x => x.ChannelId).IsUnique();
        builder.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Extension).WithMany().HasForeignKey(x => new { x.ExtensionId, x.CustomerId })
            .HasPrincipalKey(x => new { x.Id, x.CustomerId }).OnDelete(DeleteBehavior.Restrict);
    }
}
