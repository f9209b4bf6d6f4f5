using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.RateDecks;

/// <summary>The operations on decks and the work behind them, on a database.</summary>
internal sealed class DeckBench(TestDatabase database)
{
    private readonly TellRateDeck _tell = new(new NobodyHears(), NullLogger<TellRateDeck>.Instance);

    public RateDeckWork Work => new(new OneDatabase(database), database.Source, _tell, database.Clock);

    public ExportRates Export => new(new OneDatabase(database), database.Clock);

    public RateDeckFaults Faults => new(new OneDatabase(database));

    public async Task<TariffPlan> PlanAsync(params (string Prefix, decimal Price)[] prices)
    {
        var plan = Some.Plan();
        await database.SaveAsync([plan, .. prices.Select(price => Tariff.OfPlan(plan.Id, Some.Terms(price.Prefix, price.Price)))]);
        return plan;
    }

    /// <summary>Uploads a plan's deck with a decimal point and has it read.</summary>
    public Task<RateDeck> ReadAsync(TariffPlan plan, string text, RateDeckScope scope = RateDeckScope.Partial, DateTimeOffset? effectiveAt = null) =>
        ReadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("deck.csv", "prefix,price\n" + text), Scope = scope, EffectiveAt = effectiveAt });

    public async Task<RateDeck> ReadAsync(UploadRateDeckInput input)
    {
        var deck = await UploadAsync(input);
        await Work.RunAsync(CancellationToken.None);
        return await LookAsync(deck.Id);
    }

    public Task<RateDeck> UploadAsync(UploadRateDeckInput input) => RunAsync(db => new UploadRateDeck(db, database.Actor, _tell).RunAsync(input, CancellationToken.None));

    public Task<RateDeck> RereadAsync(RereadRateDeckInput input) => RunAsync(db => new RereadRateDeck(db, _tell).RunAsync(input, CancellationToken.None));

    public Task<RateDeck> CancelAsync(Guid deck) => RunAsync(db => new CancelRateDeck(db, _tell).RunAsync(new CancelRateDeckInput(deck), CancellationToken.None));

    public async Task<RateDeck> ApplyAsync(RateDeck deck, bool despiteFaults = false)
    {
        await RunAsync(db => new ApplyRateDeck(db, _tell).RunAsync(new ApplyRateDeckInput(deck.Id, deck.Version, despiteFaults), CancellationToken.None));
        await Work.RunAsync(CancellationToken.None);
        return await LookAsync(deck.Id);
    }

    public async Task<RateDeck> UndoAsync(RateDeck deck)
    {
        await RunAsync(db => new UndoRateDeck(db, _tell).RunAsync(new UndoRateDeckInput(deck.Id), CancellationToken.None));
        await Work.RunAsync(CancellationToken.None);
        return await LookAsync(deck.Id);
    }

    public async Task<RateDeck> LookAsync(Guid deck)
    {
        await using var db = database.Open();
        return await db.RateDecks.AsNoTracking().SingleAsync(row => row.Id == deck);
    }

    public async Task<List<RateDeckRow>> RowsAsync(RateDeck deck)
    {
        await using var db = database.Open();
        return await db.RateDeckRows.AsNoTracking().Where(row => row.RateDeckId == deck.Id).OrderBy(row => row.Position).ToListAsync();
    }

    /// <summary>What a plan charges at a moment, the way calls are priced: "prefix price" in the order of prefixes.</summary>
    public async Task<IReadOnlyList<string>> PricesAsync(TariffPlan plan, DateTimeOffset? at = null)
    {
        await using var db = database.Open();
        var moment = at ?? database.Clock.Now;
        var rows = await db.Tariffs.AsNoTracking().Where(row => row.TariffPlanId == plan.Id && row.ValidFrom <= moment && (row.ValidUntil == null || row.ValidUntil > moment)).ToListAsync();
        return [.. rows.GroupBy(row => row.Prefix).Select(same => same.MaxBy(row => row.ValidFrom)!).OrderBy(row => row.Prefix, StringComparer.Ordinal).Select(row => $"{row.Prefix} {row.PricePerMinute:0.00}")];
    }

    private async Task<T> RunAsync<T>(Func<TrunkFlowDbContext, Task<T>> operation)
    {
        await using var db = database.Open();
        return await operation(db);
    }
}
