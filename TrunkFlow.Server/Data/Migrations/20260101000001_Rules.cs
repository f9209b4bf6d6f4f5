using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>What EF has no words for: exclusion constraints, the partitions of call records, triggers.</summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20260101000001_Rules")]
public sealed class Rules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Addresses and numbers each have one holder at a time; uuids in GiST need btree_gist, a trusted extension of PostgreSQL itself.
        migrationBuilder.Sql(
            """
            CREATE EXTENSION IF NOT EXISTS btree_gist;

            ALTER TABLE customer_trunks ADD CONSTRAINT ex_customer_trunks_address
                EXCLUDE USING gist (customer_id WITH <>, address inet_ops WITH &&);

            ALTER TABLE customer_dids ADD CONSTRAINT ex_customer_dids_did_id
                EXCLUDE USING gist (did_id WITH =, tstzrange(valid_from, valid_until) WITH &&);
            """);

        // Months are those of UTC, whatever the session's time zone. Two sessions that need the same month at once must not meet in CREATE TABLE.
        migrationBuilder.Sql(
            """
            CREATE FUNCTION ensure_cdr_partition(month date) RETURNS void LANGUAGE plpgsql AS $$
            DECLARE
                first date := date_trunc('month', month)::date;
                partition text := 'cdr_' || to_char(first, 'YYYY_MM');
            BEGIN
                IF to_regclass(partition) IS NOT NULL THEN
                    RETURN;
                END IF;
                PERFORM pg_advisory_xact_lock(hashtext('trunkflow.cdr_partition'));
                EXECUTE format(
                    'CREATE TABLE IF NOT EXISTS %I PARTITION OF cdr FOR VALUES FROM (%L) TO (%L)',
                    partition, first::text || ' 00:00:00+00', (first + interval '1 month')::date::text || ' 00:00:00+00');
            END
            $$;
            """);

        // A publish is asked for in the transaction of the change; listeners hear of it when that commits.
        migrationBuilder.Sql(
            """
            CREATE FUNCTION notify_sync() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_notify('trunkflow_sync', '');
                RETURN NULL;
            END
            $$;
            CREATE TRIGGER sync_requests_notify AFTER INSERT ON sync_requests FOR EACH STATEMENT EXECUTE FUNCTION notify_sync();
            """);

        // Money and memory: what stands in the ledger and in the audit log is never rewritten.
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
            END
            $$;
            CREATE TRIGGER ledger_entries_stay BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
            CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
            """);
    }
}
