using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>How long a call may last and how many may begin at once to a number; and live routing hears of changed prices.</summary>
public sealed partial class CallLimits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "max_calls_per_second", table: "dids", type: "integer", nullable: true);
        migrationBuilder.AddColumn<int>(name: "max_call_seconds", table: "customers", type: "integer", nullable: true);
        migrationBuilder.AddCheckConstraint(name: "ck_dids_max_calls_per_second", table: "dids", sql: "\"max_calls_per_second\" >= 0");
        migrationBuilder.AddCheckConstraint(name: "ck_customers_max_call_seconds", table: "customers", sql: "\"max_call_seconds\" >= 0");
        migrationBuilder.Sql(
            """
            GRANT SELECT (max_call_seconds) ON customers TO trunkflow_partner;
            GRANT SELECT (max_calls_per_second) ON dids TO trunkflow_partner;

            CREATE FUNCTION notify_rates() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_notify('trunkflow_rates', '');
                RETURN NULL;
            END
            $$;
            CREATE TRIGGER tariffs_notify AFTER INSERT OR UPDATE OR DELETE ON tariffs FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();
            CREATE TRIGGER provider_rates_notify AFTER INSERT OR UPDATE OR DELETE ON provider_rates FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();
            CREATE TRIGGER tariff_plans_notify AFTER UPDATE ON tariff_plans FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();
            CREATE TRIGGER providers_notify AFTER UPDATE OF cost_per_minute, initial_block, increment ON providers FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();
            CREATE TRIGGER customers_notify_rates AFTER INSERT OR UPDATE OF tariff_plan_id ON customers FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();
            CREATE TRIGGER gateways_notify_rates AFTER INSERT OR UPDATE OF provider_id ON gateways FOR EACH STATEMENT EXECUTE FUNCTION notify_rates();
            """);
    }
}
