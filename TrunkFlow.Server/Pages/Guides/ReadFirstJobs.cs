using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Guides;

public sealed class ReadFirstJobs(TrunkFlowDbContext db)
{
    public async Task<FirstJobs> RunAsync(CancellationToken cancellationToken) => new(
        await db.Gateways.AnyAsync(cancellationToken),
        await db.CustomerTrunks.AnyAsync(cancellationToken),
        await db.CustomerDids.AnyAsync(held => held.ValidUntil == null, cancellationToken));
}
