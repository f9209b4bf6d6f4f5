using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>What the switch said of an attempt while it happened, beside its record.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128160000_CallSignals")]
public sealed class CallSignals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(name: "signals", table: "cdr", type: "text", nullable: true);
}
