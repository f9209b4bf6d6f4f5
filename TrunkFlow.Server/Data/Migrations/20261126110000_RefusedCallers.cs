using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Calls of a customer with another caller number than its own may be refused; and how long a call through a gateway may ring (it was sixty seconds for all).</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126110000_RefusedCallers")]
public sealed class RefusedCallers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "ring_seconds", table: "gateways", type: "integer", nullable: false, defaultValue: 60);
        migrationBuilder.AddCheckConstraint(name: "ck_gateways_ring_seconds", table: "gateways", sql: "\"ring_seconds\" >= 0");
        migrationBuilder.DropCheckConstraint(name: "ck_customers_caller_id_policy", table: "customers");
        migrationBuilder.AddCheckConstraint(name: "ck_customers_caller_id_policy", table: "customers", sql: "caller_id_policy IN ('pass', 'force', 'allow-list', 'reject')");
    }
}
