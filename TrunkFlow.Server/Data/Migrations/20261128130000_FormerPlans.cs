using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>
/// Which tariff plan a customer had until when: a call is priced by the plan of its beginning, however late it is imported or priced again. A trigger notes it, so that
/// no door can forget to. A customer that got its first plan had none to go back to.
/// </summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261128130000_FormerPlans")]
public sealed class FormerPlans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE former_plans (
            customer_id uuid NOT NULL CONSTRAINT fk_former_plans_customer_id REFERENCES customers ON DELETE CASCADE,
            valid_until timestamptz NOT NULL,
            tariff_plan_id uuid NOT NULL CONSTRAINT fk_former_plans_tariff_plan_id REFERENCES tariff_plans ON DELETE CASCADE,
            CONSTRAINT pk_former_plans PRIMARY KEY (customer_id, valid_until)
        );
        CREATE INDEX ix_former_plans_tariff_plan_id ON former_plans (tariff_plan_id);

        CREATE FUNCTION note_former_plan() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO former_plans VALUES (OLD.id, now(), OLD.tariff_plan_id) ON CONFLICT DO NOTHING;
            RETURN NULL;
        END $$;

        CREATE TRIGGER customers_note_former_plan AFTER UPDATE OF tariff_plan_id ON customers FOR EACH ROW
            WHEN (OLD.tariff_plan_id IS DISTINCT FROM NEW.tariff_plan_id AND OLD.tariff_plan_id IS NOT NULL) EXECUTE FUNCTION note_former_plan();

        ALTER TABLE rerates ADD COLUMN present_plans boolean NOT NULL DEFAULT false;
        """);
}
