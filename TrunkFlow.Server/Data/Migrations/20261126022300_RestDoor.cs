using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>The REST API is a door of its own in the audit log.</summary>
public sealed partial class RestDoor : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_audit_entries_door", table: "audit_entries");
        migrationBuilder.AddCheckConstraint(name: "ck_audit_entries_door", table: "audit_entries", sql: "door IN ('system', 'panel', 'api', 'rest')");
    }
}
