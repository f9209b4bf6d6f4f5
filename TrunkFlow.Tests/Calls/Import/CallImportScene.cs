using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>A customer with a plan, a carrier with a gateway, a call record file and the importer that reads it.</summary>
internal sealed class CallImportScene : IDisposable
{
    private readonly TestDatabase database;
    private readonly ScratchFolder folder = new();
    private readonly ITopicEventSender topics;
    private int calls;

    private CallImportScene(TestDatabase database, ITopicEventSender topics)
    {
        this.database = database;
        this.topics = topics;
        database.Clock.Now = CallLineText.Start.AddHours(1);
        File = folder["trunkflow.csv"];
        Node = $"pbx-{Some.Number}";
        Import = NewImport();
    }

    public string Node { get; }
    public string File { get; }
    public TariffPlan Plan { get; } = Some.Plan();
    public Customer Customer { get; private set; } = null!;
    public Provider Provider { get; } = Some.Provider(0.03m);
    public Gateway Gateway { get; private set; } = null!;
    public ImportCallRecords Import { get; }

    /// <summary>Sells +55 at 0.12 and buys +5511 at 0.04, all else of the carrier at 0.03 per minute; 30/6, four digits half up.</summary>
    public static async Task<CallImportScene> CreateAsync(TestDatabase database, ITopicEventSender? topics = null)
    {
        var scene = new CallImportScene(database, topics ?? new InMemoryTopics());
        await database.SaveAsync(
            scene.Plan, scene.Provider, Tariff.OfPlan(scene.Plan.Id, Some.Terms("55", 0.12m)), new ProviderRate(scene.Provider.Id, Some.Terms("5511", 0.04m)));
        scene.Customer = await scene.NewCustomerAsync();
        scene.Gateway = Some.Gateway(scene.Provider);
        await database.SaveAsync(scene.Gateway);
        return scene;
    }

    public async Task<Customer> NewCustomerAsync(TariffPlan? plan = null)
    {
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Caller", TariffPlanId = (plan ?? Plan).Id });
        await database.SaveAsync(customer);
        return customer;
    }

    /// <summary>As another process of the same node would have it.</summary>
    public ImportCallRecords NewImport(string? path = null, IBookedCalls? booked = null)
    {
        var time = database.Clock;
        var writer = NewWriter(booked);
        return new ImportCallRecords(
            new CallFileSettings(Node, path ?? File), new CallSources(database.Source, time), writer, time, NullLogger<ImportCallRecords>.Instance);
    }

    public CallBatchWriter NewWriter(IBookedCalls? booked = null) =>
        new(database.Source, new RatingReferences(new RateIndexes(database.Clock)),
            new TellCallsEnded(topics, NullLogger<TellCallsEnded>.Instance, booked), database.Clock);

    public CallLineText Line(int billable = 60, Customer? customer = null)
    {
        var number = Interlocked.Increment(ref calls);
        return new CallLineText(string.Create(CultureInfo.InvariantCulture, $"{Node}-1795345833.{number}"), number, billable)
            .With(CallRecordColumn.Customer, (customer ?? Customer).Id).With(CallRecordColumn.Gateway, Gateway.Id)
            .With(CallRecordColumn.Target, $"gateway:{Gateway.Id}")
            .At(CallLineText.Start.AddSeconds(number % 7_200), billable);
    }

    public void Write(params CallLineText[] lines) => System.IO.File.AppendAllLines(File, lines.Select(line => line.ToString()));

    public void WriteText(string text) => System.IO.File.AppendAllText(File, text);

    public async Task<BatchOutcome> ImportAsync() => (await Import.RunAsync(default)).Lines;

    public Task<List<CallRecord>> RecordsAsync() => RecordsAsync(Node);

    public async Task<List<CallRecord>> RecordsAsync(string node)
    {
        await using var db = database.Open();
        return [.. db.Set<CallRecord>().Where(call => call.NodeKey == node).OrderBy(call => call.StartedAt).ThenBy(call => call.UniqueId).ThenBy(call => call.Attempt)];
    }

    public Task<T> ScalarAsync<T>(string sql) => ScalarAsync<T>(database.Source, sql);

    public static async Task<T> ScalarAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>What was kept aside, in the order of the files.</summary>
    public async Task<List<QuarantinedRow>> QuarantineAsync()
    {
        await using var db = database.Open();
        return await db.Set<QuarantinedRow>().AsNoTracking().Where(row => row.CdrSource!.NodeKey == Node).OrderBy(row => row.Offset).ToListAsync();
    }

    /// <summary>As logrotate does with "compress" and "delaycompress"; it forgets nothing, for a server that is killed again and again falls behind.</summary>
    public void Rotate()
    {
        for (var number = 99; number >= 2; number--)
        {
            if (System.IO.File.Exists($"{File}.{number}.gz"))
            {
                System.IO.File.Move($"{File}.{number}.gz", string.Create(CultureInfo.InvariantCulture, $"{File}.{number + 1}.gz"));
            }
        }

        if (System.IO.File.Exists(File + ".1"))
        {
            using (var archive = new GZipStream(System.IO.File.Create(File + ".2.gz"), CompressionLevel.Fastest))
            {
                archive.Write(System.IO.File.ReadAllBytes(File + ".1"));
            }

            System.IO.File.Delete(File + ".1");
        }

        if (System.IO.File.Exists(File))
        {
            System.IO.File.Move(File, File + ".1");
            System.IO.File.SetLastWriteTimeUtc(File + ".1", CallLineText.Start.UtcDateTime);
        }
    }

    public Task AssertBooksAsync() => CallBooks.AssertAsync(database.Source);

    public void Dispose() => folder.Dispose();
}
