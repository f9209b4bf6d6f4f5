using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

/// <summary>What hangs together with QuarantinedRow: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(QuarantinedRow))]
public sealed class QuarantinedRowRelations
{
    /// <summary>The file.</summary>
    [Authorize(Policies.Read)]
    public async Task<CdrSource> GetCdrSourceAsync([Parent] QuarantinedRow row, CdrSourceById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(row.CdrSourceId, cancellationToken))!;
}
