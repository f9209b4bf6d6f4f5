using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Addresses that are told of alerts, and what they were told.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126231500_Webhooks")]
public sealed class Webhooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "webhooks",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                name = table.Column<string>(type: "text", nullable: false),
                url = table.Column<string>(type: "text", nullable: false),
                least_severity = table.Column<string>(type: "text", nullable: false),
                enabled = table.Column<bool>(type: "boolean", nullable: false),
                sealed_secret = table.Column<byte[]>(type: "bytea", nullable: false),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_webhooks", x => x.id);
                table.CheckConstraint("ck_webhooks_least_severity", "least_severity IN ('notice', 'warning', 'critical')");
            });

        migrationBuilder.CreateTable(
            name: "webhook_deliveries",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                alert_id = table.Column<Guid>(type: "uuid", nullable: true),
                @event = table.Column<string>(name: "event", type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                attempts = table.Column<int>(type: "integer", nullable: false),
                next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                last_status = table.Column<int>(type: "integer", nullable: true),
                last_fault = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                table.CheckConstraint("ck_webhook_deliveries_attempts", "\"attempts\" >= 0");
                table.CheckConstraint("ck_webhook_deliveries_event", "event IN ('raised', 'acknowledged', 'resolved')");
                table.ForeignKey(
                    name: "fk_webhook_deliveries_alert_id",
                    column: x => x.alert_id,
                    principalTable: "alerts",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_webhook_deliveries_webhook_id",
                    column: x => x.webhook_id,
                    principalTable: "webhooks",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_webhook_deliveries_alert_id",
            table: "webhook_deliveries",
            column: "alert_id");

        migrationBuilder.CreateIndex(
            name: "ix_webhook_deliveries_next_at",
            table: "webhook_deliveries",
            column: "next_at",
            filter: "next_at IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "ix_webhook_deliveries_webhook_id_id",
            table: "webhook_deliveries",
            columns: new[] { "webhook_id", "id" });
    }
}
