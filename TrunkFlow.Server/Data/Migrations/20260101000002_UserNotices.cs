using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Every server hears when a user has changed, so that none lets an ended session on.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20260101000002_UserNotices")]
public sealed class UserNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION notify_users() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('trunkflow_users', '');
            RETURN NULL;
        END
        $$;
        CREATE TRIGGER users_notify AFTER UPDATE OR DELETE ON users FOR EACH STATEMENT EXECUTE FUNCTION notify_users();
        """);
}
