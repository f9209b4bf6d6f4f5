using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Data;

/// <summary>
/// Translates what PostgreSQL refuses into refusals, by the name of the constraint. Two requests may pass every check in memory and meet
/// only here, and the one that lost deserves the same sentence.
/// </summary>
public static class ConstraintRefusals
{
    private static readonly Dictionary<string, Func<object?, RefusalException>> ByConstraint = new()
    {
        ["ix_customers_code"] = row => new CustomerCodeTakenException((row as Customer)?.Code),
        ["ex_customer_trunks_address"] = row => new TrunkAddressOverlapsException(Address(row as CustomerTrunk)),
        ["ix_dids_number"] = row => new DidNumberTakenException((row as Did)?.Number),
        ["ex_customer_dids_did_id"] = row => new DidAlreadyAllocatedException((row as CustomerDid)?.Did?.Number),
        ["ix_extensions_customer_id_number"] = row => new ExtensionNumberTakenException((row as Extension)?.Number),
        ["ix_gateways_name"] = row => new GatewayNameTakenException((row as Gateway)?.Name),
        ["ix_providers_name"] = row => new ProviderNameTakenException((row as Provider)?.Name),
        ["pk_ledger_entries"] = _ => new InvalidValueException("id", "LedgerKeyInUse"),
        ["ix_provider_rates_terms"] = row => new ProviderRateExistsException((row as ProviderRate)?.Prefix),
        ["ix_routes_name"] = row => new RouteNameTakenException((row as OutboundRoute)?.Name),
        ["ix_settings_key"] = _ => new ChangedMeanwhileException(),
        ["ix_tariff_plans_name"] = row => new TariffPlanNameTakenException((row as TariffPlan)?.Name),
        ["ix_tariffs_terms"] = row => new TariffExistsException((row as Tariff)?.Prefix),
        ["ix_users_username"] = row => new UsernameTakenException((row as User)?.Username),
    };

    /// <summary>The constraints that are answered with a sentence of their own.</summary>
    public static IReadOnlyCollection<string> Known => ByConstraint.Keys;

    /// <summary>Null when the failure is a fault and no refusal.</summary>
    public static RefusalException? Of(DbUpdateException failure)
    {
        if (failure is DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhileException();
        }

        if (failure.InnerException is not PostgresException { ConstraintName: { } constraint } refused)
        {
            return null;
        }

        if (ByConstraint.TryGetValue(constraint, out var make))
        {
            return make(RefusedRow(failure, refused));
        }

        return refused.SqlState switch
        {
            PostgresErrorCodes.ForeignKeyViolation => new ReferenceException(RefusedRemoval(failure)),
            _ => null,
        };
    }

    // A batch fails as a whole, and PostgreSQL names only the table (its detail would put the row into the logs).
    private static object? RefusedRow(DbUpdateException failure, PostgresException refused)
    {
        var rows = failure.Entries.Where(entry => entry.Metadata.GetTableName() == refused.TableName).Take(2).ToList();
        return rows.Count == 1 ? rows[0].Entity : null;
    }

    private static bool RefusedRemoval(DbUpdateException failure) => failure.Entries.Any(entry => entry.State == EntityState.Deleted);

    private static string? Address(CustomerTrunk? trunk) => trunk?.Address is { } address ? NetworkAddress.Text(address) : null;
}
