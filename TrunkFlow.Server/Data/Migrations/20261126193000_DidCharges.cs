using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>What numbers cost is taken from balances, each month once; the installation begins to charge on the day it has this.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126193000_DidCharges")]
public sealed class DidCharges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>(name: "customer_did_id", table: "ledger_entries", type: "uuid", nullable: true);
        migrationBuilder.AddColumn<DateOnly>(name: "month", table: "ledger_entries", type: "date", nullable: true);
        migrationBuilder.CreateIndex(
            name: "ix_ledger_entries_did_charges",
            table: "ledger_entries",
            columns: ["customer_did_id", "cause", "month"],
            unique: true,
            filter: "customer_did_id IS NOT NULL");
        migrationBuilder.Sql(
            """
            GRANT SELECT (customer_did_id, month) ON ledger_entries TO trunkflow_partner;
            INSERT INTO settings (id, key, value, created_at, updated_at, version)
            VALUES (gen_random_uuid(), 'did-charges-since', to_char(now() AT TIME ZONE 'America/Sao_Paulo', 'YYYY-MM-DD'), now(), now(), 1);
            """);
    }
}
