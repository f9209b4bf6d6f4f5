using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Settings;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SettingQueries
{
    /// <summary>The choices of the installation that were made; all others have their defaults.</summary>
    [Authorize(Policies.Administer)]
    public async Task<IReadOnlyList<Setting>> GetSettingsAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        await db.Settings.AsNoTracking().OrderBy(setting => setting.Key).ToListAsync(cancellationToken);
}
