using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Sessions somebody signed out of; every server hears of each.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126031900_EndedSessions")]
public sealed class EndedSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "ended_sessions",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ended_sessions", row => row.id);
                table.ForeignKey("fk_ended_sessions_user_id", row => row.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex(name: "ix_ended_sessions_ended_at", table: "ended_sessions", column: "ended_at");
        migrationBuilder.CreateIndex(name: "ix_ended_sessions_user_id", table: "ended_sessions", column: "user_id");
        migrationBuilder.Sql("CREATE TRIGGER ended_sessions_notify AFTER INSERT ON ended_sessions FOR EACH STATEMENT EXECUTE FUNCTION notify_users();");
    }
}
