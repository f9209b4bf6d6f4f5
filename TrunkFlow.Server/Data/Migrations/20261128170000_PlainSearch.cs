using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>
/// Rows are found by any part of their words whatever case and accents (ADR 0031). EF cannot state an index of an expression, so these stand here alone.
/// </summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128170000_PlainSearch")]
public sealed class PlainSearch : Migration
{
    // NFD parts letters from their accents, and makes none of LIKE's own signs of others, as NFKD would. Most text is ASCII and has none. Not STRICT: PostgreSQL would
    // call it for each row where it can write its body into the statement instead. The body is of pg_catalog alone and bound here, so a restore finds it too.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN CASE WHEN octet_length($1) = length($1) THEN lower($1)
                ELSE replace(replace(translate(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g')), 'øłđªº', 'oldao'), 'ß', 'ss'), 'æ', 'ae') END;

        DROP INDEX ix_customers_search, ix_extensions_search, ix_gateways_search, ix_providers_search, ix_routes_search;

        CREATE INDEX ix_customers_search ON customers USING gin (plain(code) gin_trgm_ops, plain(name) gin_trgm_ops, plain(legal_name) gin_trgm_ops, tax_id gin_trgm_ops);
        CREATE INDEX ix_extensions_search ON extensions USING gin (number gin_trgm_ops, plain(name) gin_trgm_ops);
        CREATE INDEX ix_gateways_search ON gateways USING gin (plain(name) gin_trgm_ops, plain(host) gin_trgm_ops);
        CREATE INDEX ix_providers_search ON providers USING gin (plain(name) gin_trgm_ops);
        CREATE INDEX ix_routes_search ON routes USING gin (plain(name) gin_trgm_ops, plain(pattern) gin_trgm_ops);
        """);
}
