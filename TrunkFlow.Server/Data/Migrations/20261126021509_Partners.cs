using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>
/// The role of partners' requests: grants column by column (<c>PartnerRights</c> says the same to EF), and row-level security that shows it the rows of
/// the customer named in <c>app.customer</c> (ADR 0012). Roles belong to the whole cluster, so another database may have made it already.
/// </summary>
[DbContext(typeof(TrunkFlowDbContext))]
[Migration("20261126021509_Partners")]
public sealed class Partners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'trunkflow_partner') THEN
                    CREATE ROLE trunkflow_partner NOLOGIN NOBYPASSRLS NOINHERIT;
                END IF;
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN NULL;
                WHEN insufficient_privilege THEN
                    RAISE EXCEPTION 'the database role % may not make the role of partners; once, as a superuser: CREATE ROLE trunkflow_partner NOLOGIN NOINHERIT; GRANT trunkflow_partner TO %;',
                        current_user, quote_ident(current_user);
            END
            $$;

            DO $$
            BEGIN
                IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
                    EXECUTE format('GRANT trunkflow_partner TO %I', current_user);
                END IF;
            EXCEPTION
                WHEN insufficient_privilege THEN
                    IF NOT pg_has_role(current_user, 'trunkflow_partner', 'MEMBER') THEN
                        RAISE EXCEPTION 'the database role % may not act as trunkflow_partner; once, as a superuser: GRANT trunkflow_partner TO %;',
                            current_user, quote_ident(current_user);
                    END IF;
            END
            $$;
            """);

        migrationBuilder.Sql(
            """
            GRANT SELECT (id, code, type, name, legal_name, tax_id, status, contact_name, contact_email, contact_phone, tariff_plan_id, billing_mode, credit_limit,
                low_balance_threshold, daily_spend_limit, time_zone, area_code, max_channels, max_calls_per_second, max_rate_per_minute, blocked_destinations,
                caller_id_policy, forced_caller_id, allowed_caller_ids, number_format_in, number_format_out, codecs, created_at, updated_at, version)
                ON customers TO trunkflow_partner;
            GRANT SELECT (id, customer_id, endpoint_name, address, port, transport, tech_prefix, created_at, updated_at, version)
                ON customer_trunks TO trunkflow_partner;
            GRANT SELECT (customer_id, balance, seq, reserved, spend_day, spent_today) ON customer_balances TO trunkflow_partner;
            GRANT SELECT (id, customer_id, seq, amount, balance_after, cause, reason, calls, created_at) ON ledger_entries TO trunkflow_partner;
            GRANT SELECT (id, customer_id, number, name, endpoint_name, secret_digest, transport, codecs, max_contacts, caller_id_name, caller_id_number, may_call_out,
                forward_always, forward_busy, forward_no_answer, ring_seconds, enabled, created_at, updated_at, version)
                ON extensions TO trunkflow_partner;
            GRANT UPDATE (name, caller_id_name, forward_always, forward_busy, forward_no_answer, ring_seconds, secret_digest, updated_at, version)
                ON extensions TO trunkflow_partner;
            GRANT SELECT (extension_id, node_key, customer_id, status, contacts, contact_uri, user_agent, round_trip_milliseconds, changed_at, seen_at)
                ON extension_states TO trunkflow_partner;
            GRANT SELECT (id, number, type, status, monthly_sell, setup_sell, inbound_price_per_minute, max_channels, created_at, updated_at, version)
                ON dids TO trunkflow_partner;
            GRANT SELECT (id, customer_id, did_id, valid_from, valid_until, created_at, updated_at, version) ON customer_dids TO trunkflow_partner;
            GRANT UPDATE (updated_at, version) ON customer_dids TO trunkflow_partner;
            GRANT SELECT (id, customer_did_id, customer_id, position, kind, trunk_id, extension_id, conference_id, number, ring_seconds)
                ON did_destinations TO trunkflow_partner;
            GRANT INSERT, DELETE ON did_destinations TO trunkflow_partner;
            GRANT UPDATE (position, kind, trunk_id, extension_id, conference_id, number, ring_seconds) ON did_destinations TO trunkflow_partner;
            GRANT SELECT (id, tariff_plan_id, customer_id, prefix, description, price_per_minute, connection_fee, initial_block, increment, minimum_charge,
                free_below_seconds, valid_from, valid_until, time_band, created_at, updated_at, version)
                ON tariffs TO trunkflow_partner;
            GRANT SELECT (id, name, currency, rounding_mode, rounding_digits, end_calls_at_limit, created_at, updated_at, version)
                ON tariff_plans TO trunkflow_partner;
            GRANT SELECT (id, started_at, answered_at, ended_at, linked_id, customer_id, customer_trunk_id, extension_id, did_id, conference_id, direction, source,
                source_number, destination, destination_number, is_last_attempt, disposition, cause, sip_status, refusal, hung_up_by, duration_seconds, talk_seconds,
                post_dial_delay_milliseconds, tariff_id, sell_prefix, sell_price_per_minute, sell_connection_fee, sell_initial_block, sell_increment,
                sell_billed_seconds, sell, ledger_entry_id)
                ON cdr TO trunkflow_partner;
            GRANT SELECT (id, hour, direction, customer_id, destination, calls, answered, effective, short_calls, talk_seconds, sell_billed_seconds,
                post_dial_delay_milliseconds, post_dial_delay_count, sell)
                ON call_rollups TO trunkflow_partner;
            GRANT SELECT (id, customer_id, name, room, max_participants, status, started_at, ended_at, created_at, updated_at, version)
                ON conferences TO trunkflow_partner;
            GRANT SELECT (id, conference_id, customer_id, number, extension_id, status, muted, cause, joined_at, left_at)
                ON conference_participants TO trunkflow_partner;
            GRANT SELECT (id, name, prefix, secret_hash, role, scopes, customer_id, allowed_addresses, expires_at, revoked_at, last_used_at, last_used_from,
                created_at, updated_at, version)
                ON api_keys TO trunkflow_partner;
            GRANT INSERT ON api_keys TO trunkflow_partner;
            GRANT UPDATE (revoked_at, updated_at, version) ON api_keys TO trunkflow_partner;
            GRANT INSERT ON audit_entries TO trunkflow_partner;
            GRANT INSERT ON sync_requests TO trunkflow_partner;
            """);

        migrationBuilder.Sql(
            """
            CREATE FUNCTION partner_customer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
                SELECT nullif(current_setting('app.customer', true), '')::uuid
            $$;
            """);

        foreach (var table in TablesOfCustomers)
        {
            Secure(migrationBuilder, table, "customer_id = partner_customer()");
        }

        Secure(migrationBuilder, "customers", "id = partner_customer()");
        // A call, not the gateways that were tried for it.
        Secure(migrationBuilder, "cdr", "customer_id = partner_customer() AND is_last_attempt");
        // A number belongs to its holder of today. What is asked in here is secured itself: only the customer's own allocations are seen.
        Secure(migrationBuilder, "dids", "EXISTS (SELECT FROM customer_dids a WHERE a.did_id = dids.id AND a.valid_from <= now() AND (a.valid_until IS NULL OR a.valid_until > now()))");
        Secure(migrationBuilder, "tariff_plans", "id IN (SELECT c.tariff_plan_id FROM customers c)");
        Secure(migrationBuilder, "tariffs", "customer_id = partner_customer() OR tariff_plan_id IN (SELECT c.tariff_plan_id FROM customers c)");
        // Nobody else's name under what a partner does, and nothing of the log to read.
        Secure(migrationBuilder, "audit_entries", "customer_id = partner_customer()", "INSERT", "WITH CHECK");
        Secure(migrationBuilder, "sync_requests", "true", "INSERT", "WITH CHECK");
    }

    private static readonly string[] TablesOfCustomers =
    [
        "customer_trunks", "customer_balances", "ledger_entries", "extensions", "extension_states", "customer_dids", "did_destinations", "call_rollups", "conferences",
        "conference_participants", "api_keys",
    ];

    private static void Secure(MigrationBuilder migration, string table, string rows, string command = "ALL", string clause = "USING") => migration.Sql(
        $"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY partner ON {table} FOR {command} TO trunkflow_partner {clause} ({rows});
        """);
}
