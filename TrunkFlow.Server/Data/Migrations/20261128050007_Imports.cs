using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Files of customers, numbers and extensions on their way in.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128050007_Imports")]
public sealed class Imports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "imports",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                kind = table.Column<string>(type: "text", nullable: false),
                file_name = table.Column<string>(type: "text", nullable: false),
                size = table.Column<int>(type: "integer", nullable: false),
                uploaded_by = table.Column<string>(type: "text", nullable: false),
                status = table.Column<string>(type: "text", nullable: false),
                origin = table.Column<string>(type: "text", nullable: true),
                has_header = table.Column<bool>(type: "boolean", nullable: false),
                column_names = table.Column<string[]>(type: "text[]", nullable: false),
                customer_type = table.Column<string>(type: "text", nullable: false),
                default_plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                default_provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                default_customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                added = table.Column<int>(type: "integer", nullable: false),
                applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_imports", x => x.id);
                table.CheckConstraint("ck_imports_added", "\"added\" >= 0");
                table.CheckConstraint("ck_imports_customer_type", "customer_type IN ('trunk', 'extension')");
                table.CheckConstraint("ck_imports_kind", "kind IN ('customers', 'dids', 'extensions')");
                table.CheckConstraint("ck_imports_size", "\"size\" >= 0");
                table.CheckConstraint("ck_imports_status", "status IN ('ready', 'applied', 'cancelled')");
            });

        migrationBuilder.CreateTable(
            name: "import_files",
            columns: table => new
            {
                import_id = table.Column<Guid>(type: "uuid", nullable: false),
                content = table.Column<byte[]>(type: "bytea", nullable: false),
                sealed_secrets = table.Column<byte[]>(type: "bytea", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_import_files", x => x.import_id);
                table.ForeignKey("fk_import_files_import_id", x => x.import_id, "imports", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
