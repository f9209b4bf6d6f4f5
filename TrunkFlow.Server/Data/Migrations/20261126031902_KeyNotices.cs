using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Every server hears when an API key was taken back, so that what is open with it ends.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126031902_KeyNotices")]
public sealed class KeyNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "CREATE TRIGGER api_keys_notify AFTER UPDATE OF revoked_at OR DELETE ON api_keys FOR EACH STATEMENT EXECUTE FUNCTION notify_users();");
}
