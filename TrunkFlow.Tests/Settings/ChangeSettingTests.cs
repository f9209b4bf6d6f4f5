using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Settings;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Settings;

/// <summary>The choices of the installation: one by one, and several that hold together or not at all.</summary>
public sealed class ChangeSettingTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("time-zone", "America/Manaus", true)]
    [InlineData("time-zone", "UTC", true)]
    [InlineData("time-zone", "America/Bahía", false)]
    [InlineData("time-zone", "E. South America Standard Time", false)]
    [InlineData("time-zone", "UTC-11", false)]
    [InlineData("time-zone", "America//Manaus", false)]
    [InlineData("alert-quality-drop", "5", true)]
    [InlineData("alert-quality-drop", "4", false)]
    [InlineData("alert-quality-drop", "40.5", false)]
    [InlineData("alert-quality-attempts", "100000", true)]
    [InlineData("alert-quality-attempts", "19", false)]
    [InlineData("alert-quality-attempts", "", false)]
    [InlineData("currency", "usd", false)]
    [InlineData("publishing", "sometimes", false)]
    public async Task A_value_holds_or_is_refused_where_it_was_typed(string key, string value, bool holds)
    {
        await using var db = database.Open();
        var change = new ChangeSetting(db, database.Actor);
        if (holds)
        {
            await change.RunAsync(new ChangeSettingInput(key, value), default);
            Assert.Equal(value, (await ReadAsync())[key]);
        }
        else
        {
            Assert.Equal("value", (await Assert.ThrowsAsync<InvalidValueException>(() => change.RunAsync(new ChangeSettingInput(key, value), default))).Field);
            Assert.Equal(Setting.Defaults[key], (await ReadAsync())[key]);
        }
    }

    [Fact]
    public async Task Of_several_all_hold_or_none()
    {
        var before = await ReadAsync();
        ChangeSettingInput good = new(Setting.CallRetention, "12");
        var refused = await Assert.ThrowsAsync<InvalidValueException>(() => ChangeAsync([good, new(Setting.AlertQualityDrop, "0")], before.Version));
        Assert.Equal("alertqualitydrop", refused.Field);
        Assert.Equal(Setting.Forever, (await ReadAsync())[Setting.CallRetention]);

        await ChangeAsync([good, new(Setting.Currency, InstallationCurrency.Default)], before.Version);
        Assert.Equal("12", (await ReadAsync())[Setting.CallRetention]);
        await using var db = database.Open();
        Assert.Equal([Setting.CallRetention], await db.Settings.Select(setting => setting.Key).ToListAsync());
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_changed_back()
    {
        var shown = await ReadAsync();
        await ChangeAsync([new(Setting.CallRetention, "12")], shown.Version);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => ChangeAsync([new(Setting.CallRetention, Setting.Forever), new(Setting.AlertQualityDrop, "50")], shown.Version));
        Assert.Equal("12", (await ReadAsync())[Setting.CallRetention]);
    }

    [Fact]
    public async Task Who_says_which_version_was_read_changes_no_other()
    {
        await using var db = database.Open();
        var change = new ChangeSetting(db, database.Actor);
        await change.RunAsync(new ChangeSettingInput(Setting.CallRetention, "12", 0), default);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => change.RunAsync(new ChangeSettingInput(Setting.CallRetention, "24", 0), default));
        await change.RunAsync(new ChangeSettingInput(Setting.CallRetention, "36", 1), default);
        Assert.Equal("36", (await ReadAsync())[Setting.CallRetention]);
    }

    [Fact]
    public async Task Whoever_holds_prices_hears_of_another_time_zone()
    {
        await using var listening = await database.Source.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("LISTEN trunkflow_rates", listening))
        {
            await listen.ExecuteNonQueryAsync();
        }

        await ChangeAsync([new(Setting.TimeZone, "America/Manaus")], (await ReadAsync()).Version);
        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_first_choice_that_somebody_else_made_first_is_refused()
    {
        await using var late = database.Open();
        late.Add(new Setting(Setting.CallRetention, "12"));
        await ChangeAsync([new(Setting.CallRetention, "24")], 0);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => late.SaveChangesAsync());
    }

    [Theory]
    [InlineData(Setting.AlertQualityDrop, "50", 0)]
    [InlineData(Setting.TimeZone, "America/Manaus", 1)]
    [InlineData(Setting.Publishing, Setting.ReviewFirst, 1)]
    public async Task Only_what_the_switch_depends_on_is_a_change_of_the_switch(string key, string value, int requests)
    {
        await ChangeAsync([new(key, value)], 0);
        await using var db = database.Open();
        Assert.Equal(requests, await db.SyncRequests.CountAsync());
    }

    [Fact]
    public async Task Prices_held_in_memory_are_those_of_the_zone_asked_for()
    {
        var plan = Some.Plan();
        await database.SaveAsync(plan);
        await using (var db = database.Open())
        {
            await new AddTariff(db, database.Clock).RunAsync(new AddTariffInput { TariffPlanId = plan.Id, Prefix = "55", PricePerMinute = 1m }, default);
        }

        var (indexes, owner) = (new RateIndexes(database.Clock), new RateOwner(RateOwnerKind.Plan, plan.Id));
        await using var connection = await database.Source.OpenConnectionAsync();
        var saoPaulo = await IndexAsync("America/Sao_Paulo");
        Assert.Same(saoPaulo, await IndexAsync("America/Sao_Paulo"));
        Assert.NotSame(saoPaulo, await IndexAsync("America/Manaus"));

        async Task<RateIndex> IndexAsync(string zone) =>
            (await indexes.GetAsync(connection, [owner], TimeZoneInfo.FindSystemTimeZoneById(zone), trust: true, default))[owner];
    }

    private async Task ChangeAsync(IReadOnlyList<ChangeSettingInput> inputs, int version)
    {
        await using var db = database.Open();
        await new ChangeSetting(db, database.Actor).RunAllAsync(inputs, version, default);
    }

    private async Task<InstallationSettings> ReadAsync()
    {
        await using var db = database.Open();
        return await InstallationSettings.ReadAsync(db, default);
    }
}
