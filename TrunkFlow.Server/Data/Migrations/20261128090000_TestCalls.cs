using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Calls that are made to see whether they come through, and the records of them.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128090000_TestCalls")]
public sealed class TestCalls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "test_calls",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                gateway_id = table.Column<Guid>(type: "uuid", nullable: true),
                number = table.Column<string>(type: "text", nullable: false),
                caller_id = table.Column<string>(type: "text", nullable: true),
                node_key = table.Column<string>(type: "text", nullable: false),
                status = table.Column<string>(type: "text", nullable: false),
                cause = table.Column<int>(type: "integer", nullable: true),
                called_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                rang_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_test_calls", x => x.id);
                table.CheckConstraint("ck_test_calls_status", "status IN ('requested', 'calling', 'ringing', 'answered', 'completed', 'failed')");
                table.CheckConstraint("ck_test_calls_whose", "num_nonnulls(customer_id, gateway_id) = 1");
                table.ForeignKey("fk_test_calls_customer_id", x => x.customer_id, "customers", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_test_calls_gateway_id", x => x.gateway_id, "gateways", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(name: "ix_test_calls_customer_id", table: "test_calls", column: "customer_id");
        migrationBuilder.CreateIndex(name: "ix_test_calls_gateway_id", table: "test_calls", column: "gateway_id");
        migrationBuilder.CreateIndex(
            name: "ix_test_calls_open", table: "test_calls", column: "node_key", filter: "status IN ('requested', 'calling', 'ringing', 'answered')");

        migrationBuilder.AddColumn<Guid>(name: "test_call_id", table: "cdr", type: "uuid", nullable: true);
        migrationBuilder.CreateIndex(name: "ix_cdr_test_call_id", table: "cdr", column: "test_call_id", filter: "test_call_id IS NOT NULL");
    }
}
