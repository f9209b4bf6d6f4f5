using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;
using static TrunkFlow.Tests.Reports.Rollups;

namespace TrunkFlow.Tests.Reports;

/// <summary>
/// Five hours of two customers over two carriers; São Paulo is three hours behind UTC, so its 22 November is from 03:00Z to 03:00Z.
/// <code>
/// hour UTC          local          customer provider destination attempts calls answered talk  sell   buy
/// 22 Nov 02:00      21 Nov 23 h    Ana      Norte    55          1        1     1        60    9.00   9.00   (the day before)
/// 22 Nov 03:00      22 Nov 00 h    Ana      Norte    5511        10       8     6        600   1.00   0.75
/// 22 Nov 15:00      22 Nov 12 h    Ana      Sul      55          4        4     2        120   0.50   0.10
/// 22 Nov 15:00      22 Nov 12 h    Bia      Norte    55          3        3     3        90    0.30   0.45
/// 1 Dec 02:00       30 Nov 23 h    Bia      Sul      (none)      2        2     0        0     0      0      (2 unrated)
/// 1 Dec 03:00       1 Dec 00 h     Bia      Sul      55          1        1     1        30    0.20   0.05
/// </code>
/// </summary>
public sealed class ReadMarginsTests : IClassFixture<ReadMarginsTests.Books>
{
    private static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    private readonly Books books;

    public ReadMarginsTests(Books books) => this.books = books;

    // From 22 November to 30 November: sell 1.00 + 0.50 + 0.30, buy 0.75 + 0.10 + 0.45.
    [Theory]
    [InlineData(MarginGroup.Customer, "Ana 1.50 0.85 0.65 0.4333 0.7647|Bia 0.30 0.45 -0.15 -0.5000 -0.3333")]
    [InlineData(MarginGroup.Provider, "Norte 1.30 1.20 0.10 0.0769 0.0833|Sul 0.50 0.10 0.40 0.8000 4.0000")]
    [InlineData(MarginGroup.Destination, "5511 1.00 0.75 0.25 0.2500 0.3333|55 0.80 0.55 0.25 0.3125 0.4545|- 0 0 0 - -")]
    [InlineData(MarginGroup.Hour, "03:00 1.00 0.75 0.25 0.2500 0.3333|15:00 0.80 0.55 0.25 0.3125 0.4545|02:00 0 0 0 - -")]
    [InlineData(MarginGroup.Day, "11-22 1.80 1.30 0.50 0.2778 0.3846|11-30 0 0 0 - -")]
    [InlineData(MarginGroup.Month, "11-01 1.80 1.30 0.50 0.2778 0.3846")]
    public async Task Rows_show_sell_buy_profit_margin_and_markup(MarginGroup group, string expected)
    {
        var report = await ReadAsync(group, new MarginFilter());
        Assert.Equal(expected, string.Join('|', report.Rows.Select(row => $"{books.Name(group, row)} {Money(row.Figures)}")));
        Assert.Equal("1.80 1.30 0.50 0.2778 0.3846", Money(report.Total));
        Assert.Equal((19, 17, 11, 2, 810), (report.Total.Attempts, report.Total.Calls, report.Total.Answered, report.Total.Unrated, report.Total.TalkSeconds));
    }

    [Fact]
    public async Task A_month_begins_at_its_local_midnight()
    {
        var report = await ReadAsync(MarginGroup.Month, new MarginFilter(), to: new DateOnly(2026, 12, 1));
        Assert.Equal(["2026-11-01T03:00:00Z 1.80", "2026-12-01T03:00:00Z 0.20"], report.Rows.Select(row => FormattableString.Invariant($"{row.Start:yyyy-MM-ddTHH:mm:ssZ} {row.Figures.Sell}")));
        Assert.Equal("America/Sao_Paulo", report.TimeZone);
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 3, 0, 0, TimeSpan.Zero), report.Until);
    }

    [Fact]
    public async Task In_another_zone_the_same_hours_are_of_other_days()
    {
        var report = await ReadAsync(MarginGroup.Day, new MarginFilter(), zone: TimeZoneInfo.Utc);
        Assert.Equal(["11-22 10.80 10.30 0.50 0.0463 0.0485"], report.Rows.Select(row => $"{books.Name(MarginGroup.Day, row)} {Money(row.Figures)}"));
    }

    [Fact]
    public async Task Filters_leave_out_what_is_not_asked_for()
    {
        Assert.Equal("0.30 0.45 -0.15 -0.5000 -0.3333", Money((await ReadAsync(MarginGroup.Day, new MarginFilter(CustomerId: books.Bia))).Total));
        Assert.Equal("0.50 0.10 0.40 0.8000 4.0000", Money((await ReadAsync(MarginGroup.Day, new MarginFilter(ProviderId: books.Sul))).Total));
        Assert.Equal("1.00 0.75 0.25 0.2500 0.3333", Money((await ReadAsync(MarginGroup.Day, new MarginFilter(DestinationPrefix: "551"))).Total));
        Assert.Equal("0 0 0 - -", Money((await ReadAsync(MarginGroup.Day, new MarginFilter(Direction: CallDirection.Inbound))).Total));
    }

    [Fact]
    public async Task Destinations_carry_the_tariffs_name()
    {
        var report = await ReadAsync(MarginGroup.Destination, new MarginFilter());
        Assert.Equal(["São Paulo", null, null], report.Rows.Select(row => row.DestinationName));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-21", null, "to")]
    [InlineData("2025-11-22", "2026-11-23", null, "to")]
    [InlineData("2026-11-22", "2026-11-22", "Mars/Olympus", "timeZone")]
    public async Task Days_and_zones_that_make_no_report_are_refused_at_their_argument(string from, string to, string? zone, string field)
    {
        await using var db = books.Database.Open();
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var refusal = await Assert.ThrowsAsync<InvalidValueException>(() => new ReadReportSpan(db).RunAsync(DateOnly.Parse(from, invariant), DateOnly.Parse(to, invariant), zone, null, default));
        Assert.Equal(field, refusal.Field);
    }

    private async Task<MarginReport> ReadAsync(MarginGroup group, MarginFilter filter, DateOnly? to = null, TimeZoneInfo? zone = null)
    {
        await using var db = books.Database.Open();
        var span = new ReportSpan(new DateOnly(2026, 11, 22), to ?? new DateOnly(2026, 11, 30), zone ?? SaoPaulo);
        return await new ReadMargins(db, new ReadDestinationNames(db)).RunAsync(span, group, filter, default);
    }

    private static string Money(MarginFigures figures) => FormattableString.Invariant($"{figures.Sell} {figures.Buy} {figures.Profit} {Ratio(figures.Margin)} {Ratio(figures.Markup)}");

    private static string Ratio(decimal? ratio) => ratio is { } value ? FormattableString.Invariant($"{value:F4}") : "-";

    /// <summary>The table above, in a database.</summary>
    public sealed class Books : IAsyncLifetime
    {
        private readonly Guid ana = Guid.CreateVersion7();
        private readonly Guid norte = Guid.CreateVersion7();

        public TestDatabase Database { get; private set; } = null!;

        public Guid Bia { get; } = Guid.CreateVersion7();

        public Guid Sul { get; } = Guid.CreateVersion7();

        public async Task InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            var plan = Some.Plan();
            await Database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms("5511") with { Description = "São Paulo" }));
            await Database.SaveAsync(
                Hour("2026-11-22T02:00Z", ana, norte, attempts: 1, calls: 1, answered: 1, talk: 60, sell: 9.00m, buy: 9.00m),
                Hour("2026-11-22T03:00Z", ana, norte, destination: "5511", attempts: 10, calls: 8, answered: 6, talk: 600, sell: 1.00m, buy: 0.75m),
                Hour("2026-11-22T15:00Z", ana, Sul, attempts: 4, calls: 4, answered: 2, talk: 120, sell: 0.50m, buy: 0.10m),
                Hour("2026-11-22T15:00Z", Bia, norte, attempts: 3, calls: 3, answered: 3, talk: 90, sell: 0.30m, buy: 0.45m),
                Hour("2026-12-01T02:00Z", Bia, Sul, destination: "", attempts: 2, calls: 2, unrated: 2),
                Hour("2026-12-01T03:00Z", Bia, Sul, attempts: 1, calls: 1, answered: 1, talk: 30, sell: 0.20m, buy: 0.05m));
        }

        public Task DisposeAsync() => Database.DisposeAsync();

        public string Name(MarginGroup group, MarginRow row) => group switch
        {
            MarginGroup.Customer => row.CustomerId == ana ? "Ana" : "Bia",
            MarginGroup.Provider => row.ProviderId == norte ? "Norte" : "Sul",
            MarginGroup.Destination => row.Destination is "" ? "-" : row.Destination!,
            MarginGroup.Hour => FormattableString.Invariant($"{row.Start:HH:mm}"),
            _ => FormattableString.Invariant($"{row.Day:MM-dd}"),
        };
    }
}
