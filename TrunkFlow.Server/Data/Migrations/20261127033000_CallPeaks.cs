using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>The most calls at once in every hour. Hours that have calls already are counted when the server has started.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261127033000_CallPeaks")]
public sealed class CallPeaks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "call_peaks",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                gateway_id = table.Column<Guid>(type: "uuid", nullable: true),
                calls = table.Column<int>(type: "integer", nullable: false),
                at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table => table.PrimaryKey("pk_call_peaks", x => x.id));

        migrationBuilder.CreateTable(
            name: "due_peak_hours",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table => table.PrimaryKey("pk_due_peak_hours", x => x.id));

        migrationBuilder.CreateIndex(name: "ix_call_peaks_hour_customer_id_gateway_id", table: "call_peaks", columns: ["hour", "customer_id", "gateway_id"], unique: true)
            .Annotation("Npgsql:NullsDistinct", false);
        migrationBuilder.CreateIndex(name: "ix_call_peaks_customer_id_hour", table: "call_peaks", columns: ["customer_id", "hour"], filter: "customer_id IS NOT NULL");
        migrationBuilder.CreateIndex(name: "ix_call_peaks_gateway_id_hour", table: "call_peaks", columns: ["gateway_id", "hour"], filter: "gateway_id IS NOT NULL");
        migrationBuilder.CreateIndex(name: "ix_due_peak_hours_hour", table: "due_peak_hours", column: "hour");

        migrationBuilder.Sql("INSERT INTO due_peak_hours (hour) SELECT DISTINCT hour FROM call_rollups ORDER BY hour");
    }
}
