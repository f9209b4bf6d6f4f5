using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Rows are found by any part of their names and numbers; pg_trgm is a trusted extension of PostgreSQL itself.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128110000_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;

        CREATE INDEX ix_customers_search ON customers USING gin (code gin_trgm_ops, name gin_trgm_ops, tax_id gin_trgm_ops);
        CREATE INDEX ix_dids_search ON dids USING gin (number gin_trgm_ops);
        CREATE INDEX ix_extensions_search ON extensions USING gin (number gin_trgm_ops, name gin_trgm_ops);
        CREATE INDEX ix_gateways_search ON gateways USING gin (name gin_trgm_ops, host gin_trgm_ops);
        CREATE INDEX ix_providers_search ON providers USING gin (name gin_trgm_ops);
        CREATE INDEX ix_routes_search ON routes USING gin (name gin_trgm_ops, pattern gin_trgm_ops);
        """);
}
