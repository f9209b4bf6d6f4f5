using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>What the hours of a day come to, so that months are read from days.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261127180000_CallDays")]
public sealed class CallDays : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "call_days",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                day = table.Column<DateOnly>(type: "date", nullable: false),
                by = table.Column<string>(type: "text", nullable: false),
                direction = table.Column<string>(type: "text", nullable: false),
                customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                gateway_id = table.Column<Guid>(type: "uuid", nullable: true),
                destination = table.Column<string>(type: "text", nullable: false),
                attempts = table.Column<int>(type: "integer", nullable: false),
                calls = table.Column<int>(type: "integer", nullable: false),
                answered = table.Column<int>(type: "integer", nullable: false),
                effective = table.Column<int>(type: "integer", nullable: false),
                short_calls = table.Column<int>(type: "integer", nullable: false),
                unrated = table.Column<int>(type: "integer", nullable: false),
                talk_seconds = table.Column<long>(type: "bigint", nullable: false),
                sell_billed_seconds = table.Column<long>(type: "bigint", nullable: false),
                buy_billed_seconds = table.Column<long>(type: "bigint", nullable: false),
                post_dial_delay_milliseconds = table.Column<long>(type: "bigint", nullable: false),
                post_dial_delay_count = table.Column<int>(type: "integer", nullable: false),
                sell = table.Column<decimal>(type: "numeric", nullable: false),
                buy = table.Column<decimal>(type: "numeric", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_call_days", x => x.id);
                table.CheckConstraint("ck_call_days_by", "by IN ('customer', 'carrier')");
                table.CheckConstraint("ck_call_days_direction", "direction IN ('outbound', 'inbound', 'internal')");
            });

        migrationBuilder.CreateTable(
            name: "call_day_zone",
            columns: table => new { time_zone = table.Column<string>(type: "text", nullable: false) },
            constraints: table => table.PrimaryKey("pk_call_day_zone", x => x.time_zone));

        migrationBuilder.CreateIndex(
                name: "ix_call_days_cell",
                table: "call_days",
                columns: ["day", "by", "direction", "customer_id", "provider_id", "gateway_id", "destination"],
                unique: true)
            .Annotation("Npgsql:NullsDistinct", false);
        migrationBuilder.CreateIndex(name: "ix_call_days_customer_id_day", table: "call_days", columns: ["customer_id", "day"], filter: "customer_id IS NOT NULL");
        migrationBuilder.CreateIndex(name: "ix_cdr_answered_before", table: "cdr", column: "started_at", filter: "NOT is_last_attempt AND disposition = 'answered'");

        migrationBuilder.Sql(
            """
            -- A day's rows change all day long, an hour's for an hour: room in their pages keeps the indexes out of it. A batch may change every row of a page.
            ALTER TABLE call_days SET (fillfactor = 45);
            ALTER TABLE call_rollups SET (fillfactor = 70);
            INSERT INTO call_day_zone (time_zone) SELECT coalesce((SELECT value FROM settings WHERE key = 'time-zone'), 'America/Sao_Paulo');

            INSERT INTO call_days (id, day, by, direction, customer_id, provider_id, gateway_id, destination, attempts, calls, answered, effective, short_calls, unrated,
                talk_seconds, sell_billed_seconds, buy_billed_seconds, post_dial_delay_milliseconds, post_dial_delay_count, sell, buy)
            SELECT gen_random_uuid(), day, CASE grouping(customer_id) WHEN 0 THEN 'customer' ELSE 'carrier' END, direction, customer_id, provider_id, gateway_id,
                coalesce(destination, ''), sum(attempts), sum(calls), sum(answered), sum(effective), sum(short_calls), sum(unrated), sum(talk_seconds),
                sum(sell_billed_seconds), sum(buy_billed_seconds), sum(post_dial_delay_milliseconds), sum(post_dial_delay_count), sum(sell), sum(buy)
            FROM (SELECT call_rollups.*, (hour AT TIME ZONE time_zone)::date AS day FROM call_rollups, call_day_zone) hour
            GROUP BY GROUPING SETS ((day, direction, customer_id), (day, direction, provider_id, gateway_id, destination))
            ORDER BY day;
            """);
    }
}
