using TrunkFlow.Server.Billing;

namespace TrunkFlow.Tests.Billing;

public sealed class DidChargesTests
{
    private static readonly TimeZoneInfo Brazil = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    [Theory]
    // given, given back, now, charges
    [InlineData("2026-03-01T00:00", null, "2026-03-01T00:00", "DidSetup 03 50, DidMonthly 03 31")]
    [InlineData("2026-03-16T12:00", null, "2026-03-16T12:00", "DidSetup 03 50, DidMonthly 03 16")]
    [InlineData("2026-03-31T23:59", null, "2026-03-31T23:59", "DidSetup 03 50, DidMonthly 03 1")]
    [InlineData("2026-03-31T23:59", null, "2026-04-01T00:00", "DidSetup 03 50, DidMonthly 03 1, DidMonthly 04 31")]
    [InlineData("2026-02-15T00:00", null, "2026-02-20T00:00", "DidSetup 02 50, DidMonthly 02 15.5")]
    [InlineData("2026-01-10T00:00", null, "2026-04-30T23:59", "DidSetup 01 50, DidMonthly 01 22, DidMonthly 02 31, DidMonthly 03 31, DidMonthly 04 31")]
    [InlineData("2026-01-10T00:00", "2026-02-03T00:00", "2026-06-01T00:00", "DidSetup 01 50, DidMonthly 01 22, DidMonthly 02 31")]
    [InlineData("2026-01-10T00:00", "2026-02-01T00:00", "2026-06-01T00:00", "DidSetup 01 50, DidMonthly 01 22")]
    [InlineData("2026-01-10T00:00", "2026-12-01T00:00", "2026-02-01T00:00", "DidSetup 01 50, DidMonthly 01 22, DidMonthly 02 31")]
    public void Setup_once_the_first_month_by_its_days_the_others_whole_and_in_advance(string given, string? back, string now, string charges) =>
        Assert.Equal(charges, Text(DidCharges.Due((Local(given), back is null ? null : Local(back)), 50m, 31m, null, Local(now), Brazil)));

    [Theory]
    // looked at last, given back, now, charges
    [InlineData("2026-03-01T00:00", null, "2026-03-31T23:59", "")]
    [InlineData("2026-03-31T23:59", null, "2026-04-01T00:00", "DidMonthly 04 31")]
    [InlineData("2026-03-20T00:00", null, "2026-06-02T00:00", "DidMonthly 04 31, DidMonthly 05 31, DidMonthly 06 31")]
    [InlineData("2026-03-20T00:00", "2026-04-01T00:00", "2026-06-02T00:00", "")]
    [InlineData("2026-03-20T00:00", "2026-04-01T00:01", "2026-06-02T00:00", "DidMonthly 04 31")]
    public void What_was_looked_at_is_not_due_again(string looked, string? back, string now, string charges) =>
        Assert.Equal(charges, Text(DidCharges.Due((Local("2026-01-10T00:00"), back is null ? null : Local(back)), 50m, 31m, Local(looked), Local(now), Brazil)));

    [Fact]
    public void Months_begin_at_midnight_of_the_installation()
    {
        var given = new DateTimeOffset(2026, 4, 1, 2, 59, 59, TimeSpan.Zero);
        Assert.Equal("DidMonthly 03 1", Text(DidCharges.Due((given, null), 0m, 31m, null, given, Brazil)));
        Assert.Equal("DidMonthly 04 31", Text(DidCharges.Due((given.AddSeconds(1), null), 0m, 31m, null, given.AddSeconds(1), Brazil)));
    }

    [Fact]
    public void What_costs_nothing_is_not_charged() => Assert.Empty(DidCharges.Due((Local("2026-03-01T00:00"), null), 0m, 0m, null, Local("2026-09-01T00:00"), Brazil));

    private static DateTimeOffset Local(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Brazil.GetUtcOffset(local));
    }

    private static string Text(IEnumerable<DidCharge> charges) => string.Join(", ", charges.Select(charge => $"{charge.Cause} {charge.Month:MM} {charge.Amount}"));
}
