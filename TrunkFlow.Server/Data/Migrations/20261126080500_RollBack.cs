using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Which saved changes a generation shows, so that going back to it knows what waits again; and what a node's next publish would change.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126080500_RollBack")]
public sealed class RollBack : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "snapshot", table: "sync_revisions", type: "text", nullable: true);
        migrationBuilder.AddColumn<Guid>(name: "rolled_back_by", table: "pbx_nodes", type: "uuid", nullable: true);
        migrationBuilder.AddColumn<string>(name: "waiting_diff", table: "pbx_nodes", type: "text", nullable: true);
        migrationBuilder.AddColumn<string[]>(name: "waiting_problems", table: "pbx_nodes", type: "text[]", nullable: false, defaultValueSql: "'{}'");
    }
}
