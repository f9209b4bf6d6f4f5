using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Addresses whose requests Asterisk refused.</summary>
public sealed partial class RefusedAddresses : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "refused_addresses",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                node_key = table.Column<string>(type: "text", nullable: false),
                address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: false),
                attempts = table.Column<long>(type: "bigint", nullable: false),
                unknown_accounts = table.Column<long>(type: "bigint", nullable: false),
                wrong_passwords = table.Column<long>(type: "bigint", nullable: false),
                forbidden_addresses = table.Column<long>(type: "bigint", nullable: false),
                bad_requests = table.Column<long>(type: "bigint", nullable: false),
                last_account = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_refused_addresses", x => x.id);
            });

        migrationBuilder.CreateIndex(
            name: "ix_refused_addresses_attempts_id",
            table: "refused_addresses",
            columns: new[] { "attempts", "id" });

        migrationBuilder.CreateIndex(
            name: "ix_refused_addresses_last_seen_at_id",
            table: "refused_addresses",
            columns: new[] { "last_seen_at", "id" });

        migrationBuilder.CreateIndex(
            name: "ix_refused_addresses_node_key_address",
            table: "refused_addresses",
            columns: new[] { "node_key", "address" },
            unique: true);
    }
}
