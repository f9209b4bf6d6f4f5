using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>The calls of a conference are found without looking at every other.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126120000_CallsOfConferences")]
public sealed class CallsOfConferences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(name: "ix_cdr_conference_id", table: "cdr", column: "conference_id", filter: "conference_id IS NOT NULL");
}
