using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Days are always asked for by customer or by carrier: with that first in the index, the few of one side are found without passing the many of the other.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128150000_DaysBySide")]
public sealed class DaysBySide : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => Index(migrationBuilder, ["by", "day", "direction", "customer_id", "provider_id", "gateway_id", "destination"]);

    protected override void Down(MigrationBuilder migrationBuilder) => Index(migrationBuilder, ["day", "by", "direction", "customer_id", "provider_id", "gateway_id", "destination"]);

    private static void Index(MigrationBuilder migrationBuilder, string[] columns)
    {
        migrationBuilder.DropIndex(name: "ix_call_days_cell", table: "call_days");
        migrationBuilder.CreateIndex(name: "ix_call_days_cell", table: "call_days", columns: columns, unique: true).Annotation("Npgsql:NullsDistinct", false);
    }
}
