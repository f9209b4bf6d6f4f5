using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Days;

/// <summary>Five hundred calls around the night the clocks of New York go back, stored as an import stores them; days must say of them what hours and records say.</summary>
public sealed class CallDaysTests : IAsyncLifetime
{
    private const string NewYork = "America/New_York";
    private static readonly DateTimeOffset Start = new(2026, 10, 29, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid?[] Customers = [Guid.CreateVersion7(), Guid.CreateVersion7(), null];
    private static readonly (Guid? Provider, Guid? Gateway)[] Carriers = [.. Enumerable.Range(0, 3).Select(_ => ((Guid?)Guid.CreateVersion7(), (Guid?)Guid.CreateVersion7())), (null, null)];
    private readonly Random random = new(11);
    private readonly List<CallRecord> calls = [];
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await UseZoneAsync(NewYork);
        await new RecountCallDays(database.Source, database.Clock).RunAsync(default);
        for (var batch = 0; batch < 10; batch++)
        {
            await StoreAsync(50);
        }
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Reports_say_the_same_of_days_as_of_hours()
    {
        await CallBooks.AssertSumsAsync(database.Source);
        var ofDays = await ReportsAsync();
        await ExecuteAsync("UPDATE call_day_zone SET time_zone = 'Etc/UTC'");
        var ofHours = await ReportsAsync();
        Assert.Equal(ofHours, ofDays);
        Assert.True(ofHours.Distinct().Count() > 30);

        // Without hours, whatever days can tell is still told.
        await ExecuteAsync("UPDATE call_day_zone SET time_zone = 'America/New_York'");
        await ExecuteAsync("DELETE FROM call_rollups");
        var alone = await ReportsAsync();
        Assert.Equal(ofHours.Zip(alone).Count(pair => pair.First == pair.Second), alone.Count - alone.Count(report => report.EndsWith(": ", StringComparison.Ordinal)));
        Assert.InRange(alone.Count(report => report.EndsWith(": ", StringComparison.Ordinal)), 1, alone.Count / 2);
    }

    [Fact]
    public async Task Totals_are_those_of_the_records_one_by_one()
    {
        Assert.Contains(calls, call => call is { IsLastAttempt: false, Disposition: CallDisposition.Answered });
        await AssertTotalsAsync();

        // Whoever reads records only would not see what is added to days here.
        await ExecuteAsync("UPDATE call_days SET sell = sell + 1 WHERE day = '2026-11-01' AND by = 'customer'");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(AssertTotalsAsync);
    }

    [Fact]
    public async Task Sums_of_records_that_were_deleted_for_their_age_are_in_no_total()
    {
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            Assert.Equal(1, await CallPartitions.DropBeforeAsync(connection, Start.AddDays(4), default));
        }

        Assert.True(calls.RemoveAll(call => call.StartedAt.Month == 10) > 100);
        await AssertTotalsAsync();
    }

    [Theory]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Kolkata")]
    public async Task In_another_zone_days_are_counted_again_while_calls_go_on_being_added(string zone)
    {
        await UseZoneAsync(zone);
        await AssertTotalsAsync();
        Assert.NotEqual(zone, await ZoneAsync());

        var adding = Task.Run(async () =>
        {
            for (var batch = 0; batch < 20; batch++)
            {
                await StoreAsync(25);
            }
        });
        Assert.Equal(zone, await new RecountCallDays(database.Source, database.Clock).RunAsync(default));
        Assert.Null(await new RecountCallDays(database.Source, database.Clock).RunAsync(default));
        await adding;

        Assert.Equal(zone, await ZoneAsync());
        await CallBooks.AssertSumsAsync(database.Source);
        await AssertTotalsAsync();
    }

    /// <summary>A node that was not brought up to date yet adds hours and knows of no days.</summary>
    [Fact]
    public async Task Days_that_an_older_program_left_short_are_counted_again()
    {
        database.Clock.Now = Start.AddDays(6);
        Assert.Null(await new RecountCallDays(database.Source, database.Clock).RunAsync(default));
        await ExecuteAsync("UPDATE call_rollups SET attempts = attempts + 2, calls = calls + 1, sell = sell + 0.5 WHERE hour BETWEEN '2026-11-02T10:00Z' AND '2026-11-02T12:00Z'");

        Assert.Equal("2026-11-02", await new RecountCallDays(database.Source, database.Clock).RunAsync(default));

        await CallBooks.AssertDaysAsync(database.Source);
        Assert.Null(await new RecountCallDays(database.Source, database.Clock).RunAsync(default));
    }

    /// <summary>Every margin report of many filters, and the others, as text.</summary>
    private async Task<IReadOnlyList<string>> ReportsAsync()
    {
        var span = new ReportSpan(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 2), TimeZoneInfo.FindSystemTimeZoneById(NewYork));
        var filters = new MarginFilter[]
        {
            new(), new(CustomerId: Customers[0]), new(ProviderId: Carriers[0].Provider), new(GatewayId: Carriers[1].Gateway), new(DestinationPrefix: "551"),
            new(Direction: CallDirection.Inbound), new(CustomerId: Customers[1], DestinationPrefix: "55"), new(CustomerId: Customers[1], Direction: CallDirection.Outbound),
        };
        await using var db = database.Open();
        var names = new ReadDestinationNames(db);
        var texts = new List<string>();
        foreach (var filter in filters)
        {
            foreach (var group in Enum.GetValues<MarginGroup>())
            {
                var report = await new ReadMargins(db, names).RunAsync(span, group, filter, default);
                texts.Add($"{group} {filter}: {string.Join('|', report.Rows.Select(row => $"{row}").Order())}");
            }

            foreach (var byDestination in new[] { true, false })
            {
                texts.Add($"quality {byDestination} {filter}: {string.Join('|', await new ReadGatewayQuality(db, names).RunAsync(span, filter, byDestination, default))}");
            }
        }

        foreach (var customer in Customers)
        {
            texts.Add($"short {customer}: {string.Join('|', (await new ReadShortCalls(db).RunAsync(span, customer, default)).OrderBy(day => day.Day).ThenBy(day => day.CustomerId))}");
        }

        return texts;
    }

    private async Task AssertTotalsAsync()
    {
        await using var db = database.Open();
        var midnight = new DateTimeOffset(2026, 10, 30, 0, 0, 0, TimeSpan.FromHours(-4));
        // The last span ends in a day that still runs: its sums count as they are now.
        var (clock, last) = (database.Clock.Now, calls.Max(call => call.StartedAt));
        database.Clock.Now = last;
        (DateTimeOffset From, DateTimeOffset Until)[] spans = [(midnight, midnight.AddDays(3).AddHours(1)), (midnight.AddHours(-7.5), midnight.AddDays(4)), (midnight.AddHours(5), midnight.AddHours(9)), (Start.AddDays(-3), Start.AddDays(30)), (midnight.AddHours(5), last.AddMinutes(5))];
        foreach (var (from, until) in spans)
        {
            var all = new CallSelection(from.ToUniversalTime(), until.ToUniversalTime());
            CallSelection[] selections =
            [
                all, all with { EveryAttempt = true }, all with { CustomerId = Customers[0] }, all with { CustomerId = Customers[1], Direction = CallDirection.Outbound },
                all with { ProviderId = Carriers[0].Provider }, all with { GatewayId = Carriers[1].Gateway, EveryAttempt = true }, all with { Direction = CallDirection.Inbound },
                all with { CustomerId = Customers[0], GatewayId = Carriers[1].Gateway }, all with { Disposition = CallDisposition.Busy }, all with { Unrated = true }, all with { Digits = "119" },
                all with { CustomerId = Guid.CreateVersion7() },
            ];
            foreach (var selection in selections)
            {
                Assert.Equal((selection, Sum(selection)), (selection, await new ReadCallTotals(db, database.Clock).RunAsync(selection, default)));
            }
        }

        database.Clock.Now = clock;
    }

    private CallTotals Sum(CallSelection selection)
    {
        var chosen = (selection with { Digits = "" }).Apply(calls.AsQueryable()).Where(call => call.Destination.Contains(selection.Digits)).ToList();
        return new CallTotals { Records = chosen.Count, TalkSeconds = chosen.Sum(call => call.TalkSeconds), Sell = chosen.Sum(call => call.Sell ?? 0), Buy = chosen.Sum(call => call.Buy ?? 0) };
    }

    private async Task StoreAsync(int count)
    {
        var batch = Enumerable.Range(0, count).Select(_ => Call()).ToList();
        calls.AddRange(batch);
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await CallPartitions.EnsureAsync(connection, batch.Select(call => CallPartitions.MonthOf(call.StartedAt)), default);
        await CallRecordCopy.WriteAsync(connection, "cdr", batch, default);
        var sums = new SortedDictionary<RollupKey, RollupSums>();
        batch.ForEach(call => RollupPosting.Of(sums, RollupPosting.KeyOf(call)).Add(call));
        await RollupPosting.PostAsync(connection, sums, default);
        await transaction.CommitAsync();
    }

    private CallRecord Call()
    {
        var at = Start.AddSeconds(random.Next(7 * 24 * 3600));
        var carrier = Carriers[random.Next(Carriers.Length)];
        var disposition = (CallDisposition)random.Next(Enum.GetValues<CallDisposition>().Length);
        var talk = disposition == CallDisposition.Answered ? random.Next(1, 600) : 0;
        var rated = talk > 0 && random.Next(10) > 0;
        var id = CallRecordId.Of(at, "test", "test", random.Next());
        return new CallRecord
        {
            Id = id,
            StartedAt = at,
            EndedAt = at.AddSeconds(talk + 5),
            NodeKey = "test",
            UniqueId = $"{id}",
            LinkedId = $"{id}",
            Sequence = 1,
            CustomerId = Customers[random.Next(Customers.Length)],
            ProviderId = carrier.Provider,
            GatewayId = carrier.Gateway,
            Direction = (CallDirection)random.Next(3),
            Source = "1000",
            Destination = $"0{random.Next(11, 14)}9{random.Next(10_000_000, 99_999_999)}",
            Attempt = 1,
            IsLastAttempt = random.Next(4) > 0,
            Disposition = disposition,
            Cause = random.Next(2) == 0 ? null : random.Next(1, 40),
            DurationSeconds = talk + 5,
            TalkSeconds = talk,
            PostDialDelayMilliseconds = random.Next(3) == 0 ? null : random.Next(5_000),
            SellPrefix = rated ? $"55{random.Next(11, 14)}" : null,
            SellBilledSeconds = rated ? talk : null,
            Sell = rated ? talk * 0.0123m : null,
            BuyBilledSeconds = rated ? talk : null,
            Buy = rated ? talk * 0.0045m : null,
            Profit = rated ? (talk * 0.0123m) - (talk * 0.0045m) : null,
            UnratedReason = talk > 0 && !rated ? "no-sell-rate" : null,
            ImportedAt = at,
        };
    }

    private async Task UseZoneAsync(string zone)
    {
        await using var db = database.Open();
        await db.Settings.Where(setting => setting.Key == Setting.TimeZone).ExecuteDeleteAsync();
        db.Settings.Add(new Setting(Setting.TimeZone, zone));
        await db.SaveChangesAsync();
    }

    private async Task<string?> ZoneAsync()
    {
        await using var command = database.Source.CreateCommand("SELECT time_zone FROM call_day_zone");
        return await command.ExecuteScalarAsync() as string;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = database.Source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
