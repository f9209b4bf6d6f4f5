-- Who the lines of P4 belong to: 200 customers of a plan with 5,000 prefixes, 20 gateways of 4 providers with their rates.
\set ON_ERROR_STOP on
BEGIN;
INSERT INTO tariff_plans (id, name, currency, rounding_mode, rounding_digits, end_calls_at_limit, created_at, updated_at, version)
VALUES ('01900007-0000-7000-8000-000000000001', 'Plan', 'BRL', 'half-up', 4, false, '2026-01-01Z', '2026-01-01Z', 1);

INSERT INTO customers (id, code, type, name, status, tariff_plan_id, billing_mode, credit_limit, time_zone, area_code, blocked_destinations, caller_id_policy, allowed_caller_ids,
    number_format_in, number_format_out, codecs, negative_margin_allowed, created_at, updated_at, version)
SELECT ('01900003-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'bench' || n, 'trunk', 'Customer ' || n, 'active', '01900007-0000-7000-8000-000000000001', 'postpaid', 1000000,
    'America/Sao_Paulo', '11', '{}', 'pass', '{}', 'as-dialled', 'e164-no-plus', '{alaw}', false, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, 200) n;

INSERT INTO tariffs (id, tariff_plan_id, prefix, price_per_minute, cost, connection_fee, initial_block, increment, minimum_charge, free_below_seconds, valid_from, created_at, updated_at, version)
SELECT gen_random_uuid(), '01900007-0000-7000-8000-000000000001'::uuid, '55' || (10000 + n), 0.05 + (n % 90) / 1000.0, 0, 0, 30, 6, 0, 0, '2026-01-01Z'::timestamptz, '2026-01-01Z'::timestamptz, '2026-01-01Z'::timestamptz, 1
FROM generate_series(0, 4998) n
UNION ALL SELECT gen_random_uuid(), '01900007-0000-7000-8000-000000000001'::uuid, '55', 0.20, 0, 0, 30, 6, 0, 0, '2026-01-01Z', '2026-01-01Z', '2026-01-01Z', 1;

INSERT INTO providers (id, name, type, cost_per_minute, initial_block, increment, status, currency, balance, created_at, updated_at, version)
SELECT ('01900001-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Provider ' || n, 'both', 0.03, 30, 6, 'active', 'BRL', 0, '2026-01-01Z', '2026-01-01Z', 1 FROM generate_series(1, 4) n;

INSERT INTO provider_rates (id, provider_id, prefix, price_per_minute, connection_fee, initial_block, increment, minimum_charge, free_below_seconds, valid_from, created_at, updated_at, version)
SELECT gen_random_uuid(), ('01900001-0000-7000-8000-' || lpad(p::text, 12, '0'))::uuid, '55' || n, 0.02 + n / 10000.0, 0, 30, 6, 0, 0, '2026-01-01Z', '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, 4) p, generate_series(11, 99) n;

INSERT INTO gateways (id, provider_id, name, endpoint_name, host, port, transport, inbound_addresses, codecs, registers, strip_digits, add_prefix, weight, qualify_seconds, ring_seconds,
    busy_is_failure, enabled, created_at, updated_at, version)
SELECT ('01900002-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ('01900001-0000-7000-8000-' || lpad((1 + n % 4)::text, 12, '0'))::uuid, 'Gateway ' || n, 'gw-bench' || n, '192.0.2.' || n,
    5060, 'udp', '{}', '{alaw}', false, 0, '', 1, 60, 30, false, true, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, 20) n;
COMMIT;
