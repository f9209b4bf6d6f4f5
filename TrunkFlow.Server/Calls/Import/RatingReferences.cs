using Npgsql;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Reads what a batch of calls is rated by: its customers with the plans they had, gateways and numbers as they are now, and the rate indexes they point to.</summary>
public sealed class RatingReferences(RateIndexes indexes)
{
    internal Task<RatedParties> ReadAsync(NpgsqlConnection connection, IReadOnlyList<CallAttempt> attempts, CancellationToken cancellationToken) => ReadAsync(
        connection,
        Known(attempts.Select(attempt => attempt.Line.CustomerId)),
        Known(attempts.Select(attempt => attempt.GatewayId)),
        Known(attempts.Select(attempt => attempt.Line.DidId)),
        presentPlans: false,
        cancellationToken);

    /// <summary>The prices of everybody, as they are at this moment: it is asked when they have changed.</summary>
    /// <param name="connection">Where they are read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="presentPlans">Whether customers had the plan they have now all along.</param>
    internal async Task<CallRater> ReadAllAsync(NpgsqlConnection connection, CancellationToken cancellationToken, bool presentPlans = false) =>
        (await ReadAsync(connection, null, null, null, presentPlans, cancellationToken)).Rater;

    private async Task<RatedParties> ReadAsync(
        NpgsqlConnection connection, Guid[]? customerIds, Guid[]? gatewayIds, Guid[]? didIds, bool presentPlans, CancellationToken cancellationToken)
    {
        var zone = await InstallationTimeZone.ReadAsync(connection, cancellationToken);
        var customers = new List<(Guid Id, Guid? Plan, string TimeZone, Rounding Rounding)>();
        var former = new List<(Guid Customer, DateTimeOffset Until, Guid Plan, Rounding Rounding)>();
        var gateways = new List<(Guid Id, Guid Provider, PriceTerms Fallback)>();
        var dids = new Dictionary<Guid, decimal>();
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.BatchCommands.Add(ById(
                """
                SELECT c.id, c.tariff_plan_id, c.time_zone, p.rounding_mode, p.rounding_digits
                FROM customers c LEFT JOIN tariff_plans p ON p.id = c.tariff_plan_id
                """,
                "c.id",
                customerIds));
            batch.BatchCommands.Add(ById(
                """
                SELECT g.id, g.provider_id, p.cost_per_minute, p.initial_block, p.increment
                FROM gateways g JOIN providers p ON p.id = g.provider_id
                """,
                "g.id",
                gatewayIds));
            batch.BatchCommands.Add(ById("SELECT id, inbound_price_per_minute FROM dids", "id", didIds));
            batch.BatchCommands.Add(ById(
                """
                SELECT f.customer_id, f.valid_until, f.tariff_plan_id, p.rounding_mode, p.rounding_digits
                FROM former_plans f JOIN tariff_plans p ON p.id = f.tariff_plan_id
                """,
                "f.customer_id",
                presentPlans ? [] : customerIds));

            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var planned = !await reader.IsDBNullAsync(1, cancellationToken);
                customers.Add((
                    reader.GetGuid(0),
                    planned ? reader.GetGuid(1) : null,
                    reader.GetString(2),
                    planned ? RoundingOf(reader) : Rounding.None));
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var block = new BillingBlock(reader.GetInt32(3), reader.GetInt32(4));
                gateways.Add((reader.GetGuid(0), reader.GetGuid(1), new PriceTerms(reader.GetDecimal(2), 0m, block)));
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                dids[reader.GetGuid(0)] = reader.GetDecimal(1);
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                former.Add((reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetGuid(2), RoundingOf(reader)));
            }
        }

        var owners = customers.Select(customer => new RateOwner(RateOwnerKind.Customer, customer.Id))
            .Concat(customers.Where(customer => customer.Plan is not null).Select(customer => new RateOwner(RateOwnerKind.Plan, customer.Plan!.Value)))
            .Concat(former.Select(plan => new RateOwner(RateOwnerKind.Plan, plan.Plan)))
            .Concat(gateways.Select(gateway => new RateOwner(RateOwnerKind.Provider, gateway.Provider)))
            .Distinct()
            .ToList();
        var before = former.ToLookup(plan => plan.Customer);
        var rates = await indexes.GetAsync(connection, owners, zone, trust: customerIds is not null, cancellationToken);

        return new RatedParties(
            new CallRater(
                customers.ToDictionary(
                    customer => customer.Id,
                    customer => new CustomerRates(
                        rates[new RateOwner(RateOwnerKind.Customer, customer.Id)],
                        customer.Plan is { } plan ? rates[new RateOwner(RateOwnerKind.Plan, plan)] : null,
                        customer.Rounding,
                        before[customer.Id].Select(plan => (plan.Until, rates[new RateOwner(RateOwnerKind.Plan, plan.Plan)], plan.Rounding)))),
                gateways.ToDictionary(
                    gateway => gateway.Id,
                    gateway => new GatewayRates(gateway.Provider, rates[new RateOwner(RateOwnerKind.Provider, gateway.Provider)], gateway.Fallback)),
                dids),
            customers.ToDictionary(customer => customer.Id, customer => customer.TimeZone));
    }

    private static Rounding RoundingOf(NpgsqlDataReader reader) => new(EnumText.Parse<RoundingMode>(reader.GetString(3)), reader.GetInt32(4));

    private static Guid[] Known(IEnumerable<Guid?> ids) => [.. ids.OfType<Guid>().Distinct()];

    private static NpgsqlBatchCommand ById(string text, string key, Guid[]? ids) => ids is null
        ? new NpgsqlBatchCommand(text)
        : new NpgsqlBatchCommand($"{text} WHERE {key} = ANY($1)") { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = ids } } };
}
