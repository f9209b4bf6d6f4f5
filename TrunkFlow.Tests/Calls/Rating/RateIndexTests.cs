using System.Globalization;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Common;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Rating;

public sealed class RateIndexTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    [Theory]
    [InlineData("+5511987654321", "55119")]
    [InlineData("+551133334444", "5511")]
    [InlineData("+552133334444", "55")]
    [InlineData("+12125551212", "1")]
    [InlineData("+447700900123", null)]
    [InlineData("190", "=190")]
    [InlineData("08001234567", "0800")]
    [InlineData("40041234", "=400")]
    [InlineData("5511987654321", null)]
    [InlineData("", null)]
    [InlineData("+", null)]
    [InlineData("+55a1", "55")]
    public void The_longest_prefix_wins_and_short_codes_are_not_country_codes(string number, string? prefix)
    {
        var index = Index(Rate("55"), Rate("5511"), Rate("55119"), Rate("1"), Rate("=190"), Rate("0800"), Rate("=400"));

        Assert.Equal(prefix, index.Find(number, Now)?.Prefix);
    }

    [Fact]
    public void A_prefix_whose_rates_do_not_apply_now_leaves_the_shorter_one()
    {
        var index = Index(
            Rate("55", from: "2025-01-01"),
            Rate("5511", from: "2026-02-01"),
            Rate("55119", from: "2025-01-01", until: "2026-01-01"));

        Assert.Equal("55", index.Find("+5511987654321", Now)?.Prefix);
    }

    [Theory]
    [InlineData("2025-06-30T23:59:59Z", "0.10")]
    [InlineData("2025-07-01T00:00:00Z", "0.20")]
    [InlineData("2025-12-31T23:59:59Z", "0.20")]
    [InlineData("2026-01-01T00:00:00Z", "0.30")]
    public void The_latest_valid_from_that_has_begun_wins(string moment, string price)
    {
        var index = Index(
            Rate("55", "0.30", from: "2026-01-01"), Rate("55", "0.10", from: "2025-01-01"), Rate("55", "0.20", from: "2025-07-01"));

        Assert.Equal(
            decimal.Parse(price, CultureInfo.InvariantCulture),
            index.Find("+5511987654321", DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))?.Terms.PricePerMinute);
    }

    // 15:00 UTC is noon in São Paulo.
    [Theory]
    [InlineData("2026-01-05T10:59:59Z", "0.10")]
    [InlineData("2026-01-05T11:00:00Z", "0.20")]
    [InlineData("2026-01-05T20:59:59Z", "0.20")]
    [InlineData("2026-01-05T21:00:00Z", "0.10")]
    [InlineData("2026-01-04T15:00:00Z", "0.10")]
    public void A_time_band_is_local_and_goes_before_the_rate_without_one(string moment, string price)
    {
        Assert.True(TimeBand.TryParse("mon-mon 08:00-18:00", out var busy));
        var index = Index(Rate("55", "0.10"), Rate("55", "0.20") with { Band = busy });

        Assert.Equal(
            decimal.Parse(price, CultureInfo.InvariantCulture),
            index.Find("+5511987654321", DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))?.Terms.PricePerMinute);
    }

    [Fact]
    public void It_answers_as_a_scan_of_all_rates_does()
    {
        var random = new Random(20260105);
        var rates = Enumerable.Range(0, 3_000)
            .Select(_ => Rate(random.NextInt64(1, 99_999).ToString(CultureInfo.InvariantCulture), from: random.Next(2) == 0 ? "2025-01-01" : "2027-01-01"))
            .DistinctBy(rate => (rate.Prefix, rate.ValidFrom))
            .ToList();
        var index = Index([.. rates]);

        for (var round = 0; round < 5_000; round++)
        {
            var number = "+" + random.NextInt64(1_000_000, 99_999_999_999).ToString(CultureInfo.InvariantCulture);
            var expected = rates
                .Where(rate => rate.ValidFrom <= Now && number.AsSpan(1).StartsWith(rate.Prefix))
                .OrderByDescending(rate => rate.Prefix.Length)
                .FirstOrDefault();
            Assert.Same(expected, index.Find(number, Now));
        }
    }

    [Fact]
    [Trait("long", "rating")]
    public void Prefixes_within_prefixes_are_found_as_one_by_one_from_the_longest_down()
    {
        var random = new Random(LongRun.Seed);
        // Most prefixes continue another one, so that a number passes through many priced ones.
        var prefixes = new List<string>();
        var known = new Dictionary<string, Rate>(StringComparer.Ordinal);
        for (var wanted = LongRun.Size("rating", gate: 20_000, full: 260_000); known.Count < wanted;)
        {
            var parent = prefixes.Count > 0 && random.Next(5) > 0 ? prefixes[random.Next(prefixes.Count)] : "";
            var prefix = parent + (parent.Length == 0 ? random.Next(100, 500) : random.Next(100)).ToString(CultureInfo.InvariantCulture);
            if (prefix.Length <= 15 && known.TryAdd(prefix, Rate(prefix)))
            {
                prefixes.Add(prefix);
            }
        }

        var index = Index([.. known.Values]);
        var (found, nested) = (0, 0);
        for (var round = LongRun.Size("rating", gate: 20_000, full: 1_000_000); round > 0; round--)
        {
            var start = random.Next(4) > 0 ? prefixes[random.Next(prefixes.Count)] : "";
            var number = start + random.NextInt64(10_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
            var matching = Enumerable.Range(1, Math.Min(15, number.Length)).Select(length => known.GetValueOrDefault(number[..length])).OfType<Rate>().ToList();
            Assert.Same(matching.LastOrDefault(), index.Find("+" + number, Now));
            found += matching.Count > 0 ? 1 : 0;
            nested += matching.Count > 1 ? 1 : 0;
        }

        Assert.True(nested > 1_000 && found > nested, $"{found} found, {nested} of them in more than one prefix");
    }

    [Theory]
    // Where clocks change: the hour that does not exist, and the one that comes twice.
    [InlineData("Europe/Lisbon", "mon-sun 01:00-02:00", "2026-03-29T00:59:59Z", false)]
    [InlineData("Europe/Lisbon", "mon-sun 01:00-02:00", "2026-03-29T01:00:00Z", false)]
    [InlineData("Europe/Lisbon", "mon-sun 01:00-02:00", "2026-10-25T00:00:00Z", true)]
    [InlineData("Europe/Lisbon", "mon-sun 01:00-02:00", "2026-10-25T01:59:59Z", true)]
    [InlineData("Europe/Lisbon", "mon-sun 01:00-02:00", "2026-10-25T02:00:00Z", false)]
    // Where a holiday begins and ends: Christmas of 2026 is a Friday.
    [InlineData("America/Sao_Paulo", "mon-fri 00:00-00:00 -holidays", "2026-12-25T02:59:59Z", true)]
    [InlineData("America/Sao_Paulo", "mon-fri 00:00-00:00 -holidays", "2026-12-25T03:00:00Z", false)]
    [InlineData("America/Sao_Paulo", "sun-sun 00:00-00:00 +holidays", "2026-12-25T03:00:00Z", true)]
    [InlineData("America/Sao_Paulo", "sun-sun 00:00-00:00 +holidays", "2026-12-26T02:59:59Z", true)]
    [InlineData("America/Sao_Paulo", "sun-sun 00:00-00:00 +holidays", "2026-12-26T03:00:00Z", false)]
    // A night that begins on the eve of a holiday belongs to its own day.
    [InlineData("America/Sao_Paulo", "mon-sun 22:00-06:00 -holidays", "2026-12-25T08:00:00Z", true)]
    [InlineData("America/Sao_Paulo", "mon-sun 22:00-06:00 -holidays", "2026-12-26T01:30:00Z", false)]
    public void Bands_hold_by_the_local_clock_and_calendar(string zone, string band, string moment, bool holds)
    {
        Assert.True(TimeBand.TryParse(band, out var hours));
        var index = new RateIndex([Rate("55") with { Band = hours }], TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(holds, index.Find("+5511987654321", DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)) is not null);
    }

    [Fact]
    public void A_lookup_allocates_nothing()
    {
        Assert.True(TimeBand.TryParse("mon-mon 08:00-18:00", out var busy));
        var index = Index(Rate("55"), Rate("5511") with { Band = busy }, Rate("55119", from: "2027-01-01"));
        index.Find("+5511987654321", Now);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 10_000; round++)
        {
            index.Find("+5511987654321", Now);
            index.Find("+5521987654321", Now);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("55x")]
    [InlineData("55.")]
    public void What_is_not_a_prefix_is_refused(string prefix) => Assert.Throws<ArgumentException>(() => Index(Rate(prefix)));

    private static RateIndex Index(params Rate[] rates) => new(rates, SaoPaulo);

    private static Rate Rate(string prefix, string price = "0.10", string from = "2025-01-01", string? until = null) =>
        new(Guid.CreateVersion7(), prefix, PriceTerms.PerMinute(decimal.Parse(price, CultureInfo.InvariantCulture)), Day(from), until is null ? null : Day(until));

    private static DateTimeOffset Day(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
