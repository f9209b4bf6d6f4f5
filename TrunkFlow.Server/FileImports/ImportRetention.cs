using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.FileImports;

/// <summary>Passwords nobody took go after a week, files after three months: by then they say nothing that is not in the lists. That there was an import stays.</summary>
public sealed class ImportRetention(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time) : IRetention
{
    private static readonly TimeSpan KeptSecrets = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeptFiles = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<(string What, long Count)>> ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (secrets, files) = (time.GetUtcNow() - KeptSecrets, time.GetUtcNow() - KeptFiles);
        await db.Set<ImportFile>().Where(file => file.SealedSecrets != null && file.Import!.AppliedAt < secrets)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.SealedSecrets, (byte[]?)null), cancellationToken);
        return [("importFiles", await db.Set<ImportFile>().Where(file => file.Import!.UpdatedAt < files).ExecuteDeleteAsync(cancellationToken))];
    }
}
