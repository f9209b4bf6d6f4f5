using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Until when each allocation is charged, and the moment a price file was compared for. Numbers held already are charged from the next month on.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126210000_ChargedUntil")]
public sealed class ChargedUntil : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>(name: "charged_until", table: "customer_dids", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>(name: "compared_for", table: "rate_decks", type: "timestamp with time zone", nullable: true);
        migrationBuilder.Sql(
            """
            UPDATE customer_dids SET charged_until = greatest(now(), valid_from);
            DELETE FROM settings WHERE key = 'did-charges-since';
            GRANT SELECT (charged_until) ON customer_dids TO trunkflow_partner;
            """);
    }
}
