using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>The latest failures are found, and numbers counted by status, without passing all the others.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128150100_FewOfMany")]
public sealed class FewOfMany : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(name: "ix_cdr_failed", table: "cdr", column: "started_at", filter: "is_last_attempt AND disposition IN ('failed', 'congestion')");
        migrationBuilder.CreateIndex(name: "ix_dids_status", table: "dids", column: "status");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "ix_cdr_failed", table: "cdr");
        migrationBuilder.DropIndex(name: "ix_dids_status", table: "dids");
    }
}
