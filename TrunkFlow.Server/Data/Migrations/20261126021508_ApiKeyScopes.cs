using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>What a key may do of what its role may, and when and from where it was last used. There is no key that administers.</summary>
public sealed partial class ApiKeyScopes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>(name: "last_used_at", table: "api_keys", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<IPAddress>(name: "last_used_from", table: "api_keys", type: "inet", nullable: true);
        migrationBuilder.AddColumn<string[]>(name: "scopes", table: "api_keys", type: "text[]", nullable: false, defaultValue: Array.Empty<string>());
        migrationBuilder.AddCheckConstraint(
            name: "ck_api_keys_scopes", table: "api_keys", sql: "scopes <@ ARRAY['read', 'manage-extensions', 'manage-numbers', 'operate']");
        migrationBuilder.AddCheckConstraint(name: "ck_api_keys_not_admin", table: "api_keys", sql: "role <> 'admin'");
    }
}
