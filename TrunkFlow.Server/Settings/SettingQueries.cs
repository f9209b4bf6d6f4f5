using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Settings;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SettingQueries
{
    /// <summary>One choice of the installation; null when it was not made, so that its default holds.</summary>
    /// <param name="key">Which choice, such as currency, time-zone, publishing or call-retention.</param>
    [Authorize(Policies.Administer)]
    public Task<Setting?> GetSettingAsync(string key, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.Settings.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken);

    /// <summary>The choices of the installation that were made; all others have their defaults.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<SettingFilterType>]
    [UseSorting<SettingSortType>]
    public IQueryable<Setting> GetSettings(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.Settings.AsNoTracking().OrderedBy(sorting, row => row.Key);
}
