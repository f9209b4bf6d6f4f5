-- A plan without prices and a customer who has it.
\set ON_ERROR_STOP on
BEGIN;
INSERT INTO tariff_plans (id, name, currency, rounding_mode, rounding_digits, end_calls_at_limit, created_at, updated_at, version)
VALUES ('01900007-0000-7000-8000-000000000001', 'Plan', 'BRL', 'half-up', 4, false, '2026-01-01Z', '2026-01-01Z', 1);

INSERT INTO customers (id, code, type, name, status, tariff_plan_id, billing_mode, credit_limit, time_zone, area_code, blocked_destinations, caller_id_policy, allowed_caller_ids,
    number_format_in, number_format_out, codecs, negative_margin_allowed, created_at, updated_at, version)
VALUES ('01900003-0000-7000-8000-000000000001', 'bench', 'trunk', 'Customer', 'active', '01900007-0000-7000-8000-000000000001', 'postpaid', 1000000, 'America/Sao_Paulo',
    '11', '{}', 'pass', '{}', 'as-dialled', 'e164-no-plus', '{alaw}', false, '2026-01-01Z', '2026-01-01Z', 1);
COMMIT;
