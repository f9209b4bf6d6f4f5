using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Rerates;

/// <summary>The operations on reratings and the work behind them, on a database.</summary>
internal sealed class RerateBench(TestDatabase database)
{
    private readonly TellRerate tell = new(new NobodyHears(), NullLogger<TellRerate>.Instance);

    public RerateWork Work => new(new OneDatabase(database), database.Source, new RatingReferences(new RateIndexes(database.Clock)), database.Actor, tell, database.Clock);

    public async Task<Rerate> CompareAsync(RequestRerateInput input)
    {
        var rerate = await RequestAsync(input);
        await Work.RunAsync(default);
        return await LookAsync(rerate.Id);
    }

    public Task<Rerate> RequestAsync(RequestRerateInput input) => RunAsync(db => new RequestRerate(db, database.Actor, tell, database.Clock).RunAsync(input, default));

    public async Task<Rerate> CompareAgainAsync(Guid rerate)
    {
        await RunAsync(db => new CompareRerate(db, tell).RunAsync(new CompareRerateInput(rerate), default));
        await Work.RunAsync(default);
        return await LookAsync(rerate);
    }

    public async Task<Rerate> ApplyAsync(Rerate rerate)
    {
        await AskAsync(rerate);
        await Work.RunAsync(default);
        return await LookAsync(rerate.Id);
    }

    public Task<Rerate> AskAsync(Rerate rerate) => RunAsync(db => new ApplyRerate(db, tell).RunAsync(new ApplyRerateInput(rerate.Id, rerate.Version), default));

    public Task<Rerate> CancelAsync(Guid rerate) => RunAsync(db => new CancelRerate(db, tell).RunAsync(new CancelRerateInput(rerate), default));

    public async Task<Rerate> LookAsync(Guid rerate)
    {
        await using var db = database.Open();
        return await db.Rerates.AsNoTracking().SingleAsync(row => row.Id == rerate);
    }

    public async Task<List<RerateChange>> ChangesAsync(Guid rerate)
    {
        await using var db = database.Open();
        return await db.RerateChanges.AsNoTracking().Where(change => change.RerateId == rerate).OrderBy(change => change.Position).ToListAsync();
    }

    private async Task<Rerate> RunAsync(Func<TrunkFlowDbContext, Task<Rerate>> operation)
    {
        await using var db = database.Open();
        return await operation(db);
    }
}
