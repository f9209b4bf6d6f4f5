using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

public sealed class ConferenceById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Conference>(databases, scheduler, options);

public sealed class ParticipantsOfConference(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<ConferenceParticipant>(databases, scheduler, options)
{
    protected override IQueryable<ConferenceParticipant> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.ConferenceParticipants.Where(row => owners.Contains(row.ConferenceId)).OrderBy(row => row.Id);

    protected override Guid OwnerOf(ConferenceParticipant row) => row.ConferenceId;
}

public sealed class ParticipationsOfExtension(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<ConferenceParticipant>(databases, scheduler, options)
{
    protected override IQueryable<ConferenceParticipant> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.ConferenceParticipants.Where(row => row.ExtensionId != null && owners.Contains(row.ExtensionId.Value)).OrderByDescending(row => row.Id);

    protected override Guid OwnerOf(ConferenceParticipant row) => row.ExtensionId!.Value;
}

public sealed class ConferencesOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Conference>(databases, scheduler, options)
{
    protected override Expression<Func<Conference, Guid>> Owner => row => row.CustomerId;

    protected override IQueryable<Conference> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Conferences.Where(row => owners.Contains(row.CustomerId)).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id);
}
