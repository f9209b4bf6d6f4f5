using System.Globalization;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Common;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Config;

/// <summary>The hours of routes, asked of a real Asterisk, whose clock nobody sets: the bands are put around the moment instead, and the day is made a holiday or not.</summary>
[Trait("needs", "asterisk")]
public sealed class HoursOnTheSwitchTests(Laboratory laboratory) : IClassFixture<Laboratory>
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_route_is_open_on_the_switch_when_its_hours_say_so(bool holiday)
    {
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone).DateTime;
        var (today, other) = (Day(now), Day(now.AddDays(3)));
        // A quarter of an hour beside the clock, so that no minute passes the border while the test runs; hours that wrap begin today, or began yesterday.
        var (around, away) = ($"{now.AddMinutes(-15):HH:mm}-{now.AddMinutes(15):HH:mm}", $"{now.AddHours(2):HH:mm}-{now.AddHours(3):HH:mm}");
        var begun = now.AddMinutes(-15);
        (string Band, bool Open, bool OpenOnHoliday)[] cases =
        [
            ($"{today} 00:00-00:00", true, true),
            ($"{other} 00:00-00:00", false, false),
            ($"{today} 00:00-00:00 -holidays", true, false),
            ($"{other} 00:00-00:00 -holidays", false, false),
            ($"{today} 00:00-00:00 +holidays", true, true),
            ($"{other} 00:00-00:00 +holidays", false, true),
            ($"{Day(begun)} {around} -holidays", true, false),
            ($"{other} {around} +holidays", false, true),
            ($"{today} {away} +holidays", false, false),
        ];
        await LoadAsync([.. cases.Select(row => row.Band)], [.. new[] { begun.Date, now.Date }.Distinct()], holiday);
        for (var index = 0; index < cases.Length; index++)
        {
            var said = "";
            await laboratory.CommandAsync($"channel originate Local/{index}@test-hours/n application Wait 1");
            await Eventually.TrueAsync(async () => (said = await laboratory.CommandAsync($"database get hours {index}-{holiday}")).StartsWith("Value:", StringComparison.Ordinal), "the switch has said");
            Assert.Equal(($"{cases[index].Band}", $"Value: {((holiday ? cases[index].OpenOnHoliday : cases[index].Open) ? 1 : 0)}"), (cases[index].Band, said));
        }
    }

    private static string Day(DateTime moment) => moment.DayOfWeek.ToString()[..3].ToLowerInvariant() is var day ? $"{day}-{day}" : "";

    private async Task LoadAsync(IReadOnlyList<string> bands, IReadOnlyList<DateTime> days, bool holiday)
    {
        var routes = bands.Select((text, index) => new SwitchRoute(LaboratoryOperator.Id(5, index + 1), $"{index}", $"55{index}", index + 1) { Stops = true, Hours = TimeBand.TryParse(text, out var band) ? band : null }).ToList();
        var text = SwitchFiles.Render(SwitchModel.Empty with { Routes = routes, Year = 2000 }).Single(file => file.Name == "extensions_routes.conf").Text;
        var holidays = days.Select(day => string.Create(CultureInfo.InvariantCulture, $"exten => {day:yyyyMMdd},1,Return()\n"));
        text = text.Replace("[tf-holidays]\n", holiday ? $"[tf-holidays]\n{string.Concat(holidays)}" : "[tf-holidays]\n", StringComparison.Ordinal);
        var asking = string.Join('\n', routes.Select((route, index) => $$"""
            exten => {{index}},1,Set(TF_ROUTED=0)
             same => n,Gosub(tf-routes-{{route.Priority}},55{{index}},1)
             same => n,Set(DB(hours/{{index}}-{{holiday}})=${TF_ROUTED})
             same => n,Hangup(16)
            """));
        await laboratory.LoadAsync([KeyValuePair.Create("extensions_routes.conf", text), KeyValuePair.Create("extensions_test.conf", $"[test-hours]\n{asking}\n")]);
    }
}
