using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>The rate indexes imports have needed so far, kept while their rows stay as they are: number of rows, latest change and the sum of their versions are asked again, at most once a second. The sum tells what a clock that went back hides.</summary>
public sealed class RateIndexes(TimeProvider time)
{
    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<RateOwner, Entry> entries = new();

    /// <param name="connection">Where they are read.</param>
    /// <param name="owners">Whose.</param>
    /// <param name="zone">Where their time bands hold.</param>
    /// <param name="trust">False asks for every one whether it changed, however lately it was asked.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<IReadOnlyDictionary<RateOwner, RateIndex>> GetAsync(
        NpgsqlConnection connection, IReadOnlyCollection<RateOwner> owners, TimeZoneInfo zone, bool trust, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var doubtful = owners.Where(owner => !trust || !entries.TryGetValue(owner, out var entry) || entry.Zone.Id != zone.Id || now - entry.AskedAt >= TrustedFor).ToList();
        foreach (var kind in doubtful.GroupBy(owner => owner.Kind))
        {
            var found = await VersionsAsync(connection, kind.Key, kind.Select(owner => owner.Id).ToArray(), cancellationToken);
            foreach (var owner in kind)
            {
                var version = found.GetValueOrDefault(owner.Id);
                var known = entries.GetValueOrDefault(owner);
                var index = known is not null && known.Version == version && known.Zone.Id == zone.Id ? known.Index
                    : version.Rows == 0 ? RateIndex.Empty
                    : new RateIndex(await LoadAsync(connection, owner, cancellationToken), zone);
                entries[owner] = new Entry(version, zone, now, index);
            }
        }

        return owners.ToDictionary(owner => owner, owner => entries[owner].Index);
    }

    private static (string Table, string Column) Place(RateOwnerKind kind) => kind switch
    {
        RateOwnerKind.Plan => ("tariffs", "tariff_plan_id"),
        RateOwnerKind.Customer => ("tariffs", "customer_id"),
        _ => ("provider_rates", "provider_id"),
    };

    private static async Task<Dictionary<Guid, RatesVersion>> VersionsAsync(
        NpgsqlConnection connection, RateOwnerKind kind, Guid[] ids, CancellationToken cancellationToken)
    {
        var (table, column) = Place(kind);
        await using var command = new NpgsqlCommand($"SELECT {column}, count(*), max(updated_at), sum(version) FROM {table} WHERE {column} = ANY($1) GROUP BY 1", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var versions = new Dictionary<Guid, RatesVersion>();
        while (await reader.ReadAsync(cancellationToken))
        {
            versions[reader.GetGuid(0)] = new RatesVersion(reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetInt64(3));
        }

        return versions;
    }

    private static async Task<List<Rate>> LoadAsync(NpgsqlConnection connection, RateOwner owner, CancellationToken cancellationToken)
    {
        var (table, column) = Place(owner.Kind);
        await using var command = new NpgsqlCommand(
            $"""
            SELECT id, prefix, price_per_minute, connection_fee, initial_block, increment, minimum_charge, free_below_seconds, valid_from, valid_until, time_band
            FROM {table} WHERE {column} = $1
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = owner.Id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rates = new List<Rate>();
        // A deck of 260,000 prefixes has a few hundred different prices: equal terms are one object.
        var terms = new Dictionary<PriceTerms, PriceTerms>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var read = new PriceTerms(
                reader.GetDecimal(2), reader.GetDecimal(3), new BillingBlock(reader.GetInt32(4), reader.GetInt32(5)), reader.GetDecimal(6), reader.GetInt32(7));
            if (!terms.TryGetValue(read, out var shared))
            {
                terms[read] = shared = read;
            }

            DateTimeOffset? until = await reader.IsDBNullAsync(9, cancellationToken) ? null : reader.GetFieldValue<DateTimeOffset>(9);
            var band = await reader.IsDBNullAsync(10, cancellationToken) ? null : BandOf(reader.GetString(10));
            rates.Add(new Rate(reader.GetGuid(0), reader.GetString(1), shared, reader.GetFieldValue<DateTimeOffset>(8), until, band));
        }

        return rates;
    }

    private static TimeBand BandOf(string text) => TimeBand.TryParse(text, out var band) ? band! : throw new FormatException($"'{text}' is no time band.");

    private readonly record struct RatesVersion(long Rows, DateTimeOffset ChangedAt, long Versions);

    private sealed record Entry(RatesVersion Version, TimeZoneInfo Zone, DateTimeOffset AskedAt, RateIndex Index);
}
