-- What a switch of the bench knows, the same at every run: :endpoints extensions, ten to a customer, with :routes routes and a thousand prices. One customer's trunk calls out
-- through two gateways; :net are the first three numbers of the laboratory's addresses.
\set ON_ERROR_STOP on
BEGIN;
CREATE FUNCTION pg_temp.key(kind int, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

INSERT INTO providers (id, name, type, cost_per_minute, initial_block, increment, status, currency, balance, created_at, updated_at, version)
VALUES (pg_temp.key(1, 1), 'Provider', 'both', 0.05, 30, 6, 'active', 'BRL', 0, '2026-01-01Z', '2026-01-01Z', 1);

INSERT INTO gateways (id, provider_id, name, endpoint_name, host, port, transport, inbound_addresses, codecs, registers, strip_digits, add_prefix, weight,
    qualify_seconds, ring_seconds, busy_is_failure, enabled, created_at, updated_at, version)
SELECT pg_temp.key(2, n), pg_temp.key(1, 1), 'Gateway ' || n, 'gw-bench' || n, :'net' || '.' || 20 + n, 5070, 'udp', '{}', '{alaw}', false, 0, '', 1, 0, 60,
    false, true, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, 2) n;

INSERT INTO tariff_plans (id, name, currency, rounding_mode, rounding_digits, end_calls_at_limit, created_at, updated_at, version)
VALUES (pg_temp.key(7, 1), 'Plan', 'BRL', 'half-up', 4, false, '2026-01-01Z', '2026-01-01Z', 1);

INSERT INTO tariffs (id, tariff_plan_id, prefix, price_per_minute, connection_fee, minimum_charge, free_below_seconds, initial_block, increment, valid_from, cost, created_at, updated_at, version)
SELECT pg_temp.key(8, n), pg_temp.key(7, 1), '5511' || CASE WHEN n > 0 THEN lpad(n::text, 3, '0') ELSE '' END, 0.12, 0, 0, 0, 30, 6, '2026-01-01Z', 0, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(0, 999) n;

INSERT INTO customers (id, code, type, name, status, tariff_plan_id, billing_mode, credit_limit, time_zone, area_code, blocked_destinations, caller_id_policy, allowed_caller_ids,
    number_format_in, number_format_out, codecs, negative_margin_allowed, created_at, updated_at, version)
SELECT pg_temp.key(3, n), 'bench' || n, CASE WHEN n = 0 THEN 'trunk' ELSE 'extension' END, 'Customer ' || n, 'active', pg_temp.key(7, 1), 'postpaid', 1000000, 'America/Sao_Paulo',
    '11', '{}', 'pass', '{}', 'as-dialled', 'e164-no-plus', '{alaw}', false, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(0, :endpoints / 10) n;

INSERT INTO customer_balances (customer_id, balance, seq, spent_today) SELECT id, 0, 0, 0 FROM customers;

INSERT INTO customer_trunks (id, customer_id, endpoint_name, address, port, transport, tech_prefix, created_at, updated_at, version)
VALUES (pg_temp.key(9, 1), pg_temp.key(3, 0), 'trunk-bench', (:'net' || '.11')::cidr, 5070, 'udp', '', '2026-01-01Z', '2026-01-01Z', 1);

INSERT INTO extensions (id, customer_id, number, name, endpoint_name, secret_digest, transport, codecs, max_contacts, may_call_out, ring_seconds, enabled,
    created_at, updated_at, version)
SELECT pg_temp.key(4, c * 10 + n), pg_temp.key(3, c), (1000 + n)::text, 'Extension ' || n, 'ext-bench' || c || '-' || n, md5(c || ':' || n), 'udp', '{alaw}', 1, true, 30,
    true, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, :endpoints / 10) c, generate_series(0, 9) n;

-- The first takes what no other does; the others have an area, from 11 on, and five digits.
INSERT INTO routes (id, name, pattern, priority, mode, strip_digits, add_prefix, caller_id_rule, block, stop, max_attempts, enabled, created_at, updated_at, version)
SELECT pg_temp.key(10, n), 'Route ' || n, CASE WHEN n = 0 THEN '55' ELSE '55' || 11 + n / 2000 || lpad((n % 2000 * 37)::text, 5, '0') END, 10, 'least-cost', 0, '', 'keep', false, false,
    20, true, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(0, :routes - 1) n;

INSERT INTO route_gateways (id, route_id, gateway_id, position, weight)
SELECT pg_temp.key(11, n * 2 + g), pg_temp.key(10, n), pg_temp.key(2, g), g, 1 FROM generate_series(0, :routes - 1) n, generate_series(1, 2) g;
COMMIT;
VACUUM ANALYZE;
