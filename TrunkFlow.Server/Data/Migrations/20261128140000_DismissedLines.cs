using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Lines of call record files that nothing can be made of: who said so, when and why.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128140000_DismissedLines")]
public sealed class DismissedLines : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>(name: "dismissed_at", table: "quarantined_rows", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<string>(name: "dismissed_by", table: "quarantined_rows", type: "text", nullable: true);
        migrationBuilder.AddColumn<string>(name: "dismissal_reason", table: "quarantined_rows", type: "text", nullable: true);
    }
}
