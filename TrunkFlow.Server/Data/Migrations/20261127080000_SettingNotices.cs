using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Who holds prices in memory hears when the installation's time zone changes, for it says when a time band holds.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261127080000_SettingNotices")]
public sealed class SettingNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "CREATE TRIGGER settings_notify_rates AFTER INSERT OR UPDATE OR DELETE ON settings FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();");
}
