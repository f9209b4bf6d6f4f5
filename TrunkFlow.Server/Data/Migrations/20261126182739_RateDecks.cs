using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Files of prices, what their lines do, and a way back.</summary>
public sealed partial class RateDecks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "rate_decks",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                tariff_plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                file_name = table.Column<string>(type: "text", nullable: false),
                size = table.Column<int>(type: "integer", nullable: false),
                uploaded_by = table.Column<string>(type: "text", nullable: false),
                status = table.Column<string>(type: "text", nullable: false),
                scope = table.Column<string>(type: "text", nullable: false),
                delimiter = table.Column<string>(type: "text", nullable: false),
                encoding = table.Column<string>(type: "text", nullable: false),
                decimal_comma = table.Column<bool>(type: "boolean", nullable: false),
                has_header = table.Column<bool>(type: "boolean", nullable: false),
                column_names = table.Column<string[]>(type: "text[]", nullable: false),
                initial_block = table.Column<int>(type: "integer", nullable: false),
                increment = table.Column<int>(type: "integer", nullable: false),
                effective_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                percent = table.Column<int>(type: "integer", nullable: false),
                added = table.Column<int>(type: "integer", nullable: false),
                changed = table.Column<int>(type: "integer", nullable: false),
                unchanged = table.Column<int>(type: "integer", nullable: false),
                removed = table.Column<int>(type: "integer", nullable: false),
                faulty = table.Column<int>(type: "integer", nullable: false),
                losses = table.Column<int>(type: "integer", nullable: false),
                odd_blocks = table.Column<int>(type: "integer", nullable: false),
                failure = table.Column<string>(type: "text", nullable: true),
                in_force_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                compared_rates = table.Column<long>(type: "bigint", nullable: false),
                compared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_rate_decks", x => x.id);
                table.CheckConstraint("ck_rate_decks_added", "\"added\" >= 0");
                table.CheckConstraint("ck_rate_decks_changed", "\"changed\" >= 0");
                table.CheckConstraint("ck_rate_decks_delimiter", "delimiter IN ('semicolon', 'comma', 'tab', 'pipe')");
                table.CheckConstraint("ck_rate_decks_encoding", "encoding IN ('utf8', 'latin1')");
                table.CheckConstraint("ck_rate_decks_faulty", "\"faulty\" >= 0");
                table.CheckConstraint("ck_rate_decks_increment", "\"increment\" > 0");
                table.CheckConstraint("ck_rate_decks_initial_block", "\"initial_block\" > 0");
                table.CheckConstraint("ck_rate_decks_losses", "\"losses\" >= 0");
                table.CheckConstraint("ck_rate_decks_odd_blocks", "\"odd_blocks\" >= 0");
                table.CheckConstraint("ck_rate_decks_owner", "num_nonnulls(tariff_plan_id, customer_id, provider_id) = 1");
                table.CheckConstraint("ck_rate_decks_percent", "\"percent\" >= 0");
                table.CheckConstraint("ck_rate_decks_removed", "\"removed\" >= 0");
                table.CheckConstraint("ck_rate_decks_scope", "scope IN ('complete', 'partial')");
                table.CheckConstraint("ck_rate_decks_size", "\"size\" >= 0");
                table.CheckConstraint("ck_rate_decks_status", "status IN ('reading', 'ready', 'applying', 'applied', 'undoing', 'undone', 'cancelled', 'failed')");
                table.CheckConstraint("ck_rate_decks_unchanged", "\"unchanged\" >= 0");
                table.ForeignKey(
                    name: "fk_rate_decks_customer_id",
                    column: x => x.customer_id,
                    principalTable: "customers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_rate_decks_provider_id",
                    column: x => x.provider_id,
                    principalTable: "providers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_rate_decks_tariff_plan_id",
                    column: x => x.tariff_plan_id,
                    principalTable: "tariff_plans",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "rate_deck_files",
            columns: table => new
            {
                rate_deck_id = table.Column<Guid>(type: "uuid", nullable: false),
                content = table.Column<byte[]>(type: "bytea", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_rate_deck_files", x => x.rate_deck_id);
                table.ForeignKey(
                    name: "fk_rate_deck_files_rate_deck_id",
                    column: x => x.rate_deck_id,
                    principalTable: "rate_decks",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "rate_deck_rows",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                rate_deck_id = table.Column<Guid>(type: "uuid", nullable: false),
                position = table.Column<int>(type: "integer", nullable: false),
                line = table.Column<int>(type: "integer", nullable: true),
                change = table.Column<string>(type: "text", nullable: false),
                prefix = table.Column<string>(type: "text", nullable: true),
                description = table.Column<string>(type: "text", nullable: true),
                time_band = table.Column<string>(type: "text", nullable: true),
                price_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                cost = table.Column<decimal>(type: "numeric", nullable: true),
                connection_fee = table.Column<decimal>(type: "numeric", nullable: true),
                initial_block = table.Column<int>(type: "integer", nullable: true),
                increment = table.Column<int>(type: "integer", nullable: true),
                minimum_charge = table.Column<decimal>(type: "numeric", nullable: true),
                free_below_seconds = table.Column<int>(type: "integer", nullable: true),
                replaced_id = table.Column<Guid>(type: "uuid", nullable: true),
                replaced_price_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                replaced_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                fault = table.Column<string>(type: "text", nullable: true),
                fault_arguments = table.Column<string[]>(type: "text[]", nullable: false),
                text = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_rate_deck_rows", x => x.id);
                table.CheckConstraint("ck_rate_deck_rows_change", "change IN ('added', 'changed', 'unchanged', 'removed', 'faulty')");
            });

        migrationBuilder.CreateIndex(
            name: "ix_rate_deck_rows_rate_deck_id_position",
            table: "rate_deck_rows",
            columns: new[] { "rate_deck_id", "position" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_rate_decks_customer_id",
            table: "rate_decks",
            column: "customer_id");

        migrationBuilder.CreateIndex(
            name: "ix_rate_decks_open",
            table: "rate_decks",
            column: "status",
            filter: "status IN ('reading', 'applying', 'undoing')");

        migrationBuilder.CreateIndex(
            name: "ix_rate_decks_provider_id",
            table: "rate_decks",
            column: "provider_id");

        migrationBuilder.CreateIndex(
            name: "ix_rate_decks_tariff_plan_id",
            table: "rate_decks",
            column: "tariff_plan_id");

        migrationBuilder.Sql(
            """
            CREATE FUNCTION remove_rate_deck_rows() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                DELETE FROM rate_deck_rows WHERE rate_deck_id = OLD.id;
                RETURN NULL;
            END
            $$;
            CREATE TRIGGER rate_decks_remove_rows AFTER DELETE ON rate_decks FOR EACH ROW EXECUTE FUNCTION remove_rate_deck_rows();
            """);
    }
}
