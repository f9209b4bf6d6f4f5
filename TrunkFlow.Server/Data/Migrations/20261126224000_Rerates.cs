using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Calls priced again: what was asked for, and what it changes call by call.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126224000_Rerates")]
public sealed class Rerates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "rerates",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                unrated_only = table.Column<bool>(type: "boolean", nullable: false),
                reason = table.Column<string>(type: "text", nullable: false),
                requested_by = table.Column<string>(type: "text", nullable: false),
                status = table.Column<string>(type: "text", nullable: false),
                percent = table.Column<int>(type: "integer", nullable: false),
                calls = table.Column<long>(type: "bigint", nullable: false),
                changed = table.Column<int>(type: "integer", nullable: false),
                unrated = table.Column<long>(type: "bigint", nullable: false),
                sell_before = table.Column<decimal>(type: "numeric", nullable: false),
                sell_after = table.Column<decimal>(type: "numeric", nullable: false),
                buy_before = table.Column<decimal>(type: "numeric", nullable: false),
                buy_after = table.Column<decimal>(type: "numeric", nullable: false),
                compared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                failure = table.Column<string>(type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_rerates", x => x.id);
                table.CheckConstraint("ck_rerates_calls", "\"calls\" >= 0");
                table.CheckConstraint("ck_rerates_changed", "\"changed\" >= 0");
                table.CheckConstraint("ck_rerates_percent", "\"percent\" >= 0");
                table.CheckConstraint("ck_rerates_status", "status IN ('comparing', 'ready', 'applying', 'applied', 'cancelled')");
                table.CheckConstraint("ck_rerates_unrated", "\"unrated\" >= 0");
                table.ForeignKey(
                    name: "fk_rerates_customer_id",
                    column: x => x.customer_id,
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_rerates_provider_id",
                    column: x => x.provider_id,
                    principalTable: "providers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "rerate_changes",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                rerate_id = table.Column<Guid>(type: "uuid", nullable: false),
                position = table.Column<int>(type: "integer", nullable: false),
                started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                call_record_id = table.Column<Guid>(type: "uuid", nullable: false),
                customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                sell_before = table.Column<decimal>(type: "numeric", nullable: true),
                sell_billed_seconds_before = table.Column<int>(type: "integer", nullable: true),
                sell_prefix_before = table.Column<string>(type: "text", nullable: true),
                buy_before = table.Column<decimal>(type: "numeric", nullable: true),
                buy_billed_seconds_before = table.Column<int>(type: "integer", nullable: true),
                provider_id_before = table.Column<Guid>(type: "uuid", nullable: true),
                unrated_reason_before = table.Column<string>(type: "text", nullable: true),
                provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                tariff_id = table.Column<Guid>(type: "uuid", nullable: true),
                sell_prefix = table.Column<string>(type: "text", nullable: true),
                sell_price_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                sell_connection_fee = table.Column<decimal>(type: "numeric", nullable: true),
                sell_initial_block = table.Column<int>(type: "integer", nullable: true),
                sell_increment = table.Column<int>(type: "integer", nullable: true),
                sell_billed_seconds = table.Column<int>(type: "integer", nullable: true),
                sell = table.Column<decimal>(type: "numeric", nullable: true),
                provider_rate_id = table.Column<Guid>(type: "uuid", nullable: true),
                buy_prefix = table.Column<string>(type: "text", nullable: true),
                buy_price_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                buy_connection_fee = table.Column<decimal>(type: "numeric", nullable: true),
                buy_initial_block = table.Column<int>(type: "integer", nullable: true),
                buy_increment = table.Column<int>(type: "integer", nullable: true),
                buy_billed_seconds = table.Column<int>(type: "integer", nullable: true),
                buy = table.Column<decimal>(type: "numeric", nullable: true),
                unrated_reason = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_rerate_changes", x => x.id);
                table.CheckConstraint("ck_rerate_changes_buy", "\"buy\" >= 0");
                table.CheckConstraint("ck_rerate_changes_sell", "\"sell\" >= 0");
                table.ForeignKey(
                    name: "fk_rerate_changes_rerate_id",
                    column: x => x.rerate_id,
                    principalTable: "rerates",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_rerate_changes_call_record_id",
            table: "rerate_changes",
            column: "call_record_id");

        migrationBuilder.CreateIndex(
            name: "ix_rerate_changes_rerate_id_position",
            table: "rerate_changes",
            columns: new[] { "rerate_id", "position" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_rerates_customer_id",
            table: "rerates",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_rerates_open",
            table: "rerates",
            column: "status",
            filter: "status IN ('comparing', 'applying')");

        migrationBuilder.CreateIndex(
            name: "ix_rerates_provider_id",
            table: "rerates",
            column: "provider_id");
    }
}
