using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Jobs;

/// <summary>On 10 March 2026 six months are kept beside the current one: from September 2025 on.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly string[] Months = ["2025-05-15", "2025-08-15", "2025-09-15", "2026-03-05"];

    private readonly TestDatabase database = new();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await using var connection = await database.Source.OpenConnectionAsync();
        await CallPartitions.EnsureAsync(connection, Months.Select(month => CallPartitions.MonthOf(At(month))), default);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Call_records_are_kept_for_ever_unless_the_installation_says_how_long()
    {
        Assert.DoesNotContain(await ForgetAsync(), part => part.What == "months");
        await SetAsync(Setting.Forever);
        Assert.DoesNotContain(await ForgetAsync(), part => part.What == "months");
        Assert.Contains("cdr_2025_05", await PartitionsAsync());
    }

    [Fact]
    public async Task Months_that_are_old_enough_go_whole_and_with_them_what_was_priced_again_in_them()
    {
        await SetAsync("6");
        var rerate = new Rerate(At("2025-08-01"), At("2025-10-01"), null, null, false, false, "correção", "operador", database.Clock.Now);
        await database.SaveAsync(rerate);
        foreach (var month in Months)
        {
            await ChangeAsync(rerate, month);
        }

        Assert.Equal([("months", 2L), ("rerateChanges", 2L)], (await ForgetAsync()).Where(part => part.Count > 0));

        var left = await PartitionsAsync();
        Assert.DoesNotContain("cdr_2025_05", left);
        Assert.DoesNotContain("cdr_2025_08", left);
        Assert.Contains("cdr_2025_09", left);
        Assert.Contains("cdr_2026_03", left);
        Assert.All(await ForgetAsync(), part => Assert.Equal(0, part.Count));
    }

    [Fact]
    public async Task Who_asks_before_learns_which_months_would_go()
    {
        await using var db = database.Open();
        var read = new ReadForgettableCalls(db, database.Clock);
        var calls = await read.RunAsync(6, default);
        Assert.Equal((new DateOnly(2025, 5, 1), new DateOnly(2025, 8, 1), 2), (calls!.FirstMonth, calls.LastMonth, calls.Months));
        Assert.True(calls.Bytes > 0);
        Assert.Equal(1, (await read.RunAsync(7, default))!.Months);
        Assert.Null(await read.RunAsync(10, default));
    }

    [Fact]
    public async Task A_month_that_is_being_read_is_left_for_another_day()
    {
        await SetAsync("6");
        await using var reader = await database.Source.OpenConnectionAsync();
        await using (var transaction = await reader.BeginTransactionAsync())
        {
            await using var read = new NpgsqlCommand("SELECT count(*) FROM cdr_2025_05", reader);
            await read.ExecuteScalarAsync();
            Assert.Contains(("months", 1L), await ForgetAsync());
            Assert.Contains("cdr_2025_05", await PartitionsAsync());
        }

        Assert.Contains(("months", 1L), await ForgetAsync());
        Assert.DoesNotContain("cdr_2025_05", await PartitionsAsync());
    }

    [Fact]
    public async Task A_call_of_a_month_that_went_makes_its_month_again()
    {
        await SetAsync("6");
        using var scene = await CallImportScene.CreateAsync(database);
        var begun = CallLineText.Start.AddYears(-1).AddMonths(-2);
        scene.Write(scene.Line().At(begun, 60));
        await scene.ImportAsync();
        database.Clock.Now = CallLineText.Start;
        await ForgetAsync();
        Assert.Empty(await scene.RecordsAsync());

        scene.Write(scene.Line().At(begun.AddHours(1), 60));
        await scene.ImportAsync();
        Assert.Single(await scene.RecordsAsync());
        Assert.Empty(await scene.QuarantineAsync());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("241")]
    [InlineData("-6")]
    [InlineData("six")]
    [InlineData("")]
    public async Task Nobody_asks_for_next_to_nothing_by_mistake(string value)
    {
        await using var db = database.Open();
        Assert.Equal("value", (await Assert.ThrowsAsync<InvalidValueException>(() => new ChangeSetting(db, database.Actor).RunAsync(new ChangeSettingInput(Setting.CallRetention, value), default))).Field);
    }

    [Fact]
    public async Task Alerts_that_are_over_for_a_year_go_and_open_ones_stay()
    {
        var (old, fresh, open) = (Alert(-500), Alert(-500), Alert(-500));
        old.Resolve(database.Clock.Now.AddDays(-397));
        fresh.Resolve(database.Clock.Now.AddDays(-395));
        await database.SaveAsync(old, fresh, open);
        Assert.Contains(("alerts", 1L), await new AlertRetention(new OneDatabase(database), database.Clock).ForgetAsync(default));
        await using var db = database.Open();
        Assert.Equal(new[] { fresh.Id, open.Id }.Order(), (await db.Alerts.Select(alert => alert.Id).ToListAsync()).Order());
    }

    private Alert Alert(int days) => new("gateway-down", $"{Some.Number}", AlertSeverity.Warning, [], database.Clock.Now.AddDays(days));

    private async Task ChangeAsync(Rerate rerate, string month)
    {
        await using var command = database.Source.CreateCommand("INSERT INTO rerate_changes (id, rerate_id, position, started_at, call_record_id) VALUES ($1, $2, $4, $3, $1)");
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = rerate.Id });
        command.Parameters.Add(new() { Value = At(month) });
        command.Parameters.Add(new() { Value = Array.IndexOf(Months, month) });
        await command.ExecuteNonQueryAsync();
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse(day + "T12:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private async Task SetAsync(string value)
    {
        await using var db = database.Open();
        await new ChangeSetting(db, database.Actor).RunAsync(new ChangeSettingInput(Setting.CallRetention, value), default);
    }

    private Task<IReadOnlyList<(string What, long Count)>> ForgetAsync() => new CallRetention(new OneDatabase(database), database.Clock).ForgetAsync(default);

    private async Task<List<string>> PartitionsAsync()
    {
        await using var command = database.Source.CreateCommand("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'cdr'::regclass");
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
