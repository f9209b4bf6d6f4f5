using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>A second factor of users, and the door each entry of the audit log came through. Of earlier entries it is not known.</summary>
public sealed partial class SecondFactor : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string[]>(name: "recovery_code_hashes", table: "users", type: "text[]", nullable: false, defaultValue: Array.Empty<string>());
        migrationBuilder.AddColumn<DateTimeOffset>(name: "second_factor_since", table: "users", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<string>(name: "door", table: "audit_entries", type: "text", nullable: false, defaultValue: "system");
        migrationBuilder.AddCheckConstraint(name: "ck_audit_entries_door", table: "audit_entries", sql: "door IN ('system', 'panel', 'api')");
    }
}
