using Npgsql;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Rating;

/// <summary>PostgreSQL computes every price once more, by the rule's words and in another way: the smallest unit that covers the call, amounts in numeric.</summary>
[Trait("long", "rating")]
public sealed class SecondOpinionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Opinion =
        """
        SELECT c.seconds, billed.seconds,
            CASE WHEN c.seconds = 0 OR c.seconds < $6 THEN 0
                 WHEN $7 = 'up' THEN ceil(greatest(amount, $5) * power(10::numeric, $8)) / power(10::numeric, $8)
                 WHEN $7 = 'down' THEN trunc(greatest(amount, $5), $8)
                 WHEN $7 = 'half-up' THEN round(greatest(amount, $5), $8)
                 ELSE round(greatest(amount, $5), 10) END
        FROM generate_series(0, $9) AS c (seconds)
        CROSS JOIN LATERAL (
            SELECT CASE WHEN c.seconds = 0 THEN 0 ELSE min($1 + steps * $2) END
            FROM generate_series(0, $9) AS s (steps) WHERE $1 + steps * $2 >= c.seconds) AS billed (seconds)
        CROSS JOIN LATERAL (SELECT ($4::numeric * 60 + billed.seconds * $3::numeric) / 60 AS amount) AS a
        ORDER BY c.seconds
        """;

    private static readonly (int Initial, int Increment)[] Pairs = [(1, 60), (1, 6), (30, 6), (30, 60), (60, 1), (60, 7), (60, 11), (12, 13), (6, 6)];

    private static readonly (string Rate, string Fee, string Minimum, int FreeBelow)[] Terms =
    [
        ("0.1234", "0", "0", 0), ("0.015", "0", "0", 3), ("1", "0.05", "0.30", 0), ("0.0333333333", "0", "0.01", 4), ("0", "0", "0", 0), ("0.00005", "0.00001", "0", 0), ("99.99", "1.5", "2", 6),
    ];

    private static readonly (RoundingMode Mode, int Digits)[] Roundings =
        [(RoundingMode.None, 10), (RoundingMode.Up, 2), (RoundingMode.Up, 4), (RoundingMode.Down, 2), (RoundingMode.Down, 3), (RoundingMode.HalfUp, 2), (RoundingMode.HalfUp, 4), (RoundingMode.Up, 0), (RoundingMode.HalfUp, 0)];

    [Fact]
    public async Task Every_block_term_and_rounding_gives_the_same_seconds_and_the_same_digits()
    {
        var longest = LongRun.Size("rating", gate: 200, full: 600);
        var compared = 0;
        foreach (var (initial, increment) in Pairs)
        {
            foreach (var (rate, fee, minimum, freeBelow) in Terms)
            {
                var terms = new PriceTerms(Decimal(rate), Decimal(fee), new BillingBlock(initial, increment), Decimal(minimum), freeBelow);
                foreach (var (mode, digits) in Roundings)
                {
                    foreach (var (seconds, billed, price) in await AskAsync(terms, mode, digits, longest))
                    {
                        var charge = terms.Price(seconds, new Rounding(mode, digits));
                        Assert.True((charge.BilledSeconds, charge.Amount) == (billed, price), $"{seconds} s at {initial}/{increment}, {terms}, {mode} {digits}: {charge} instead of {billed} s, {price}");
                        compared++;
                    }
                }
            }
        }

        Assert.Equal(Pairs.Length * Terms.Length * Roundings.Length * (longest + 1), compared);
    }

    private async Task<List<(int Seconds, int Billed, decimal Price)>> AskAsync(PriceTerms terms, RoundingMode mode, int digits, int longest)
    {
        await using var command = database.Source.CreateCommand(Opinion);
        object[] values =
        [
            terms.Block.InitialSeconds, terms.Block.IncrementSeconds, terms.PricePerMinute, terms.ConnectionFee, terms.MinimumCharge, terms.FreeBelowSeconds, TrunkFlow.Server.Data.EnumText.Of(mode),
            digits, longest,
        ];
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(int, int, decimal)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetDecimal(2)));
        }

        return rows;
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
