using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ConferenceQueries
{
    /// <summary>One conference.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<Conference?> GetConferenceAsync(Guid id, ConferenceById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All conferences, past ones included.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<ConferenceFilterType>]
    [UseSorting<ConferenceSortType>]
    public IQueryable<Conference> GetConferences(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.Conferences.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One participant of a conference.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<ConferenceParticipant?> GetConferenceParticipantAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.ConferenceParticipants.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The participants of all conferences.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<ConferenceParticipantFilterType>]
    [UseSorting<ConferenceParticipantSortType>]
    public IQueryable<ConferenceParticipant> GetConferenceParticipants(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.ConferenceParticipants.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
