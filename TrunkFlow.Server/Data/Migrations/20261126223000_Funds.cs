using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>Nodes hear of every change of a customer's money and limits. What calls hold is known by the nodes that carry them, and no column.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126223000_Funds")]
public sealed class Funds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "reserved", table: "customer_balances");
        migrationBuilder.Sql(
            """
            -- Told is whose they are; of a plan, everybody's.
            CREATE FUNCTION notify_funds() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_notify('trunkflow_funds', coalesce(to_jsonb(NEW) ->> TG_ARGV[0], ''));
                RETURN NULL;
            END
            $$;
            CREATE TRIGGER customer_balances_notify AFTER INSERT OR UPDATE ON customer_balances FOR EACH ROW EXECUTE FUNCTION notify_funds('customer_id');
            CREATE TRIGGER customers_notify_funds AFTER INSERT OR UPDATE OF credit_limit, daily_spend_limit, time_zone, tariff_plan_id ON customers
                FOR EACH ROW EXECUTE FUNCTION notify_funds('id');
            CREATE TRIGGER tariff_plans_notify_funds AFTER UPDATE OF end_calls_at_limit ON tariff_plans FOR EACH ROW EXECUTE FUNCTION notify_funds('');
            """);
    }
}
