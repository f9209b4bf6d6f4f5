using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>One price under what is no prefix would keep all others from being found, so no way of writing leaves it there.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128180000_PrefixesOnly")]
public sealed class PrefixesOnly : Migration
{
    private static readonly string[] Tables = ["provider_rates", "tariffs"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.AddCheckConstraint(name: $"ck_{table}_prefix", table: table, sql: "\"prefix\" ~ '^=?[0-9]{1,15}$'");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.DropCheckConstraint(name: $"ck_{table}_prefix", table: table);
        }
    }
}
