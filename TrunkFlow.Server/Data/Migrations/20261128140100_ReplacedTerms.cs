using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>All terms of the price that a deck's line takes the place of; of decks compared before only its price is known.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128140100_ReplacedTerms")]
public sealed class ReplacedTerms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "replaced_description", table: "rate_deck_rows", type: "text", nullable: true);
        migrationBuilder.AddColumn<decimal>(name: "replaced_cost", table: "rate_deck_rows", type: "numeric", nullable: true);
        migrationBuilder.AddColumn<decimal>(name: "replaced_connection_fee", table: "rate_deck_rows", type: "numeric", nullable: true);
        migrationBuilder.AddColumn<int>(name: "replaced_initial_block", table: "rate_deck_rows", type: "integer", nullable: true);
        migrationBuilder.AddColumn<int>(name: "replaced_increment", table: "rate_deck_rows", type: "integer", nullable: true);
        migrationBuilder.AddColumn<decimal>(name: "replaced_minimum_charge", table: "rate_deck_rows", type: "numeric", nullable: true);
        migrationBuilder.AddColumn<int>(name: "replaced_free_below_seconds", table: "rate_deck_rows", type: "integer", nullable: true);
    }
}
