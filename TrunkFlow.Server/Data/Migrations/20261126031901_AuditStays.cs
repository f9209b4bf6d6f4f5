using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>What stands in the audit log is not taken out of it either.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126031901_AuditStays")]
public sealed class AuditStays : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TRIGGER audit_entries_are_kept BEFORE DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
        CREATE TRIGGER audit_entries_are_kept_whole BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
        """);
}
