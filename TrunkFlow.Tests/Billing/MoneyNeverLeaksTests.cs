using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Rerates;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.Billing;

/// <summary>
/// Whatever happens to balances in whatever order, two things at once too, and wherever it is cut off, every balance is the sum of its ledger at every point, and what ledgers took for calls is what the
/// calls come to.
/// </summary>
[Trait("long", "money")]
public sealed class MoneyNeverLeaksTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly Random random = new(LongRun.Seed);
    private readonly RerateBench rerates = new(database);
    private readonly List<Customer> customers = [];
    private readonly ConcurrentQueue<Rerate> compared = new();
    private readonly Dictionary<string, int> done = [];
    private CallImportScene scene = null!;

    public void Dispose() => scene?.Dispose();

    [Fact]
    public async Task Every_balance_is_the_sum_of_its_ledger_whatever_happens_in_whatever_order()
    {
        scene = await CallImportScene.CreateAsync(database);
        customers.Add(scene.Customer);
        for (var i = 0; i < 4; i++)
        {
            customers.Add(await scene.NewCustomerAsync());
        }

        // Their plan comes later, so that their first calls have no price.
        customers.Add(Some.TrunkCustomer(new CustomerDetails { Name = "No plan yet" }));
        await database.SaveAsync(customers[^1]);

        await database.SaveAsync([.. customers.Select(customer => (object)new CustomerBalance(customer.Id))]);
        (string Name, Func<CancellationToken, Task> Run)[] steps =
        [
            ("calls", CallsAsync), ("calls", CallsAsync), ("top-up", TopUpAsync), ("adjustment", AdjustAsync), ("price", PriceAsync), ("number", NumberAsync), ("charges", ChargesAsync),
            ("compare", CompareAsync), ("apply", ApplyAsync), ("plan", PlanAsync),
        ];
        for (var step = LongRun.Size("money", gate: 60, full: 3_000); step > 0; step--)
        {
            // Every other time two are at it at once.
            foreach (var name in await Task.WhenAll(Enumerable.Range(0, 1 + random.Next(2)).Select(_ => RunAsync(steps[random.Next(steps.Length)])).ToList()))
            {
                done[name] = done.GetValueOrDefault(name) + 1;
            }

            await scene.AssertBooksAsync();
            database.Clock.Now = database.Clock.Now.AddHours(random.Next(1, 30));
        }

        await scene.ImportAsync();
        await rerates.Work.RunAsync(default);
        await scene.AssertBooksAsync();
        output.WriteLine($"seed {LongRun.Seed}: {string.Join(", ", done.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} × {pair.Key}"))}");
        Assert.True(await scene.ScalarAsync<long>("SELECT count(*) FROM ledger_entries WHERE cause = 'rerating'") > 0, "something was rerated");
        Assert.True(await scene.ScalarAsync<long>("SELECT count(DISTINCT cause) FROM ledger_entries") >= 5, "everything that moves money has moved some");
    }

    /// <summary>One step in four is cut off somewhere; what it was to do may be done later, or asked for again.</summary>
    /// <returns>What became of it.</returns>
    private async Task<string> RunAsync((string Name, Func<CancellationToken, Task> Run) step)
    {
        using var cut = new CancellationTokenSource();
        if (random.Next(4) == 0)
        {
            cut.CancelAfter(TimeSpan.FromMilliseconds(random.Next(1, 40)));
        }

        try
        {
            await step.Run(cut.Token);
            return step.Name;
        }
        catch (Exception) when (cut.IsCancellationRequested)
        {
            return $"{step.Name}, cut off";
        }
        catch (ChangedMeanwhileException)
        {
            return $"{step.Name}, too late";
        }
    }

    // Every step draws its lots before it waits for the first time: there is one row of them for both.
    private Customer Anyone => customers[random.Next(customers.Count)];

    private async Task CallsAsync(CancellationToken cancellationToken)
    {
        scene.Write([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => scene.Line(random.Next(0, 200), Anyone))]);
        await scene.NewImport().RunAsync(cancellationToken);
    }

    private async Task TopUpAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await new TopUpBalance(Ledger(db)).RunAsync(new TopUpBalanceInput(Anyone.Id, random.Next(1, 10_000) / 100m, "PIX"), cancellationToken);
    }

    private async Task AdjustAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await new AdjustBalance(Ledger(db)).RunAsync(new AdjustBalanceInput(Anyone.Id, random.Next(-500, 0) / 100m, "correction"), cancellationToken);
    }

    private async Task PriceAsync(CancellationToken cancellationToken)
    {
        var price = random.Next(1, 50) / 100m;
        await using var db = database.Open();
        var tariff = await db.Tariffs.SingleAsync(row => row.TariffPlanId == scene.Plan.Id && row.Prefix == "55", cancellationToken);
        tariff.Edit(Some.Terms("55", price), 0m);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.Customers.Where(row => row.Id == customers[customers.Count - 1].Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.TariffPlanId, scene.Plan.Id), cancellationToken);
    }

    private async Task NumberAsync(CancellationToken cancellationToken)
    {
        var did = new Did($"+55113000{Some.Number:0000}", new DidDetails { MonthlySell = random.Next(0, 20), SetupSell = random.Next(0, 5) });
        await using var db = database.Open();
        db.AddRange(did, did.Allocate(Anyone.Id, [Some.Ring("+5511999990000")], database.Clock.Now.AddDays(-random.Next(0, 40))));
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<int> ChargesAsync(CancellationToken cancellationToken) => new ChargeDids(new OneDatabase(database), database.Actor, database.Clock).RunAsync(cancellationToken);

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var whose = random.Next(2) == 0 ? null : (Guid?)Anyone.Id;
        var rerate = await rerates.RequestAsync(new RequestRerateInput(CallLineText.Start.AddHours(-1), CallLineText.Start.AddHours(3), "the price was wrong", whose, UnratedOnly: random.Next(4) == 0));
        await rerates.Work.RunAsync(cancellationToken);
        compared.Enqueue(await rerates.LookAsync(rerate.Id));
    }

    /// <summary>Also such as were compared long ago.</summary>
    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        for (var skipped = random.Next(1 + compared.Count); skipped > 0 && compared.TryDequeue(out var later); skipped--)
        {
            compared.Enqueue(later);
        }

        // What changes nothing, or is the other's to work on, is not for asking.
        while (compared.TryDequeue(out var rerate))
        {
            if (rerate is { Status: RerateStatus.Ready, Changed: > 0 })
            {
                await rerates.AskAsync(rerate);
                break;
            }
        }

        await rerates.Work.RunAsync(cancellationToken);
    }

    private Ledger Ledger(Server.Data.TrunkFlowDbContext db) => new(db, database.Actor, database.Clock);
}
