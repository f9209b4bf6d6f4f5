using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Sums are added to far more often than they are new: with room left in their pages a row's next version stays beside it, and no index learns of it.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128020000_RoomInSums")]
public sealed class RoomInSums : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "call_rollups", "call_days" })
        {
            migrationBuilder.Sql($"ALTER TABLE {table} SET (fillfactor = 50)");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "call_rollups", "call_days" })
        {
            migrationBuilder.Sql($"ALTER TABLE {table} RESET (fillfactor)");
        }
    }
}
