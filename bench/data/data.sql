-- The bench's data, the same at every run: 1,000 customers with ten extensions and four DIDs each, ten providers with two gateways each, and
-- :calls call records over half a year, of which the first customer made every twelfth. Keys are made from row numbers, so questions can name them.
-- Whoever gives :customers gives the :extensions and the :numbers of each, and the moment :began and the :days of the calls, too.
\set ON_ERROR_STOP on
\if :{?customers}
\else
    \set customers 1000
    \set extensions 10
    \set numbers 4
    \set began '2026-04-01Z'
    \set days 183
\endif
BEGIN;
SET LOCAL synchronous_commit = off;
SET LOCAL maintenance_work_mem = '256MB';

CREATE FUNCTION pg_temp.key(kind int, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

-- A number between 0 and below that looks like chance and is the same at every run.
CREATE FUNCTION pg_temp.some(number bigint, salt int, below int) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT (hashint8extended(number, salt) & 2147483647)::int % below $$;

INSERT INTO providers (id, name, type, cost_per_minute, initial_block, increment, status, currency, balance, created_at, updated_at, version)
SELECT pg_temp.key(1, n), 'Provider ' || n, 'both', 0.05, 30, 6, 'active', 'BRL', 0, '2026-01-01Z', '2026-01-01Z', 1 FROM generate_series(1, 10) n;

INSERT INTO gateways (id, provider_id, name, endpoint_name, host, port, transport, inbound_addresses, codecs, registers, strip_digits, add_prefix, weight,
    qualify_seconds, busy_is_failure, enabled, created_at, updated_at, version)
SELECT pg_temp.key(2, n), pg_temp.key(1, (n + 1) / 2), 'Gateway ' || n, 'gw-bench' || n, '192.0.2.' || n, 5060, 'udp', '{}', '{alaw}', false, 0, '', 1, 60,
    false, true, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, 20) n;

INSERT INTO customers (id, code, type, name, legal_name, status, billing_mode, credit_limit, time_zone, area_code, blocked_destinations, caller_id_policy,
    allowed_caller_ids, number_format_in, number_format_out, codecs, negative_margin_allowed, created_at, updated_at, version)
SELECT pg_temp.key(3, n), 'bench' || n, 'extension', 'Cliente número ' || n, 'Cliente ' || n || ' Telecomunicações Ltda.', 'active', 'postpaid', 100 * (n % 50), 'America/Sao_Paulo',
    '11', '{}', 'pass', '{}', 'e164', 'e164', '{alaw}', false, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, :customers) n;

INSERT INTO customer_balances (customer_id, balance, seq, spent_today) SELECT id, 0, 0, 0 FROM customers;

INSERT INTO extensions (id, customer_id, number, name, endpoint_name, secret_digest, transport, codecs, max_contacts, may_call_out, ring_seconds, enabled,
    created_at, updated_at, version)
SELECT pg_temp.key(4, c * 10 + n), pg_temp.key(3, c), (1000 + n)::text, 'Ramal ' || n, 'ext-bench' || c || '-' || n, md5(c || ':' || n), 'udp', '{alaw}', 1, true, 30,
    true, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, :customers) c, generate_series(0, :extensions - 1) n;

INSERT INTO dids (id, number, provider_id, gateway_id, type, status, monthly_buy, monthly_sell, setup_buy, setup_sell, inbound_price_per_minute, created_at, updated_at, version)
SELECT pg_temp.key(5, n), '+551140' || lpad(n::text, 6, '0'), pg_temp.key(1, 1 + n % 10), NULL, 'geographic', 'allocated', 5, 15, 0, 0, 0, '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, :numbers * :customers) n;

-- Charged for this month, as on any day but the first: nothing else is to be done while pages are measured.
INSERT INTO customer_dids (id, customer_id, did_id, valid_from, charged_until, created_at, updated_at, version)
SELECT pg_temp.key(6, n), pg_temp.key(3, (n + :numbers - 1) / :numbers), pg_temp.key(5, n), timestamptz '2026-01-01Z' + (n % 4) * interval '1 day', now(), '2026-01-01Z', '2026-01-01Z', 1
FROM generate_series(1, :numbers * :customers) n;

SELECT ensure_cdr_partition(month::date) FROM generate_series(date_trunc('month', :'began'::timestamptz), :'began'::timestamptz + :days * interval '1 day' - interval '1 second', interval '1 month') month \g /dev/null

CREATE TEMPORARY TABLE attempts ON COMMIT DROP AS
SELECT n,
    timestamptz :'began' + n * (:days * interval '1 day') / :calls AS at,
    CASE WHEN n % 12 = 0 THEN 1 ELSE 2 + pg_temp.some(n, 1, :customers - 1) END AS customer,
    1 + pg_temp.some(n, 2, 20) AS gateway,
    pg_temp.some(n, 3, 20) AS area,
    CASE WHEN pg_temp.some(n, 4, 100) < 62 THEN 2 + pg_temp.some(n, 5, 400) ELSE 0 END AS talk
FROM generate_series(0, :calls - 1) n;

INSERT INTO cdr (id, started_at, answered_at, ended_at, node_key, unique_id, linked_id, sequence, customer_id, provider_id, gateway_id, direction, source, source_number,
    destination, destination_number, sent_number, attempt, is_last_attempt, disposition, cause, duration_seconds, talk_seconds, post_dial_delay_milliseconds,
    sell_prefix, sell_price_per_minute, sell_billed_seconds, sell, buy_prefix, buy_price_per_minute, buy_billed_seconds, buy, profit, imported_at)
SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
    at, CASE WHEN talk > 0 THEN at + interval '4 seconds' END, at + interval '4 seconds' + talk * interval '1 second', 'bench', 'bench-' || n, 'bench-' || n, n,
    pg_temp.key(3, customer), pg_temp.key(1, (gateway + 1) / 2), pg_temp.key(2, gateway), 'outbound', '1000', NULL,
    '0' || (11 + area) || '9' || lpad((n % 100000000)::text, 8, '0'), '+55' || (11 + area) || '9' || lpad((n % 100000000)::text, 8, '0'),
    '55' || (11 + area) || '9' || lpad((n % 100000000)::text, 8, '0'), 1, true, CASE WHEN talk > 0 THEN 'answered' ELSE 'no-answer' END, CASE WHEN talk > 0 THEN 16 ELSE 19 END,
    4 + talk, talk, 200 + n % 1500, '55' || (11 + area), 0.12, talk, round(talk * 0.12 / 60, 4), '55' || (11 + area), 0.05, talk, round(talk * 0.05 / 60, 4),
    round(talk * 0.12 / 60, 4) - round(talk * 0.05 / 60, 4), '2026-11-01Z'
FROM attempts ORDER BY n;

INSERT INTO call_rollups (id, hour, direction, customer_id, provider_id, gateway_id, destination, attempts, calls, answered, effective, short_calls, unrated, talk_seconds,
    sell_billed_seconds, buy_billed_seconds, post_dial_delay_milliseconds, post_dial_delay_count, sell, buy)
SELECT gen_random_uuid(), date_trunc('hour', started_at, 'UTC'), direction, customer_id, provider_id, gateway_id, sell_prefix, count(*), count(*),
    count(*) FILTER (WHERE talk_seconds > 0), count(*), count(*) FILTER (WHERE talk_seconds BETWEEN 1 AND 6), 0, sum(talk_seconds), sum(sell_billed_seconds), sum(buy_billed_seconds),
    sum(post_dial_delay_milliseconds), count(*), sum(sell), sum(buy)
FROM cdr GROUP BY 2, 3, 4, 5, 6, 7;

INSERT INTO call_days (id, day, by, direction, customer_id, provider_id, gateway_id, destination, attempts, calls, answered, effective, short_calls, unrated, talk_seconds,
    sell_billed_seconds, buy_billed_seconds, post_dial_delay_milliseconds, post_dial_delay_count, sell, buy)
SELECT gen_random_uuid(), (hour AT TIME ZONE time_zone)::date AS day, CASE grouping(customer_id) WHEN 0 THEN 'customer' ELSE 'carrier' END, direction, customer_id,
    provider_id, gateway_id, coalesce(destination, ''), sum(attempts), sum(calls), sum(answered), sum(effective), sum(short_calls), sum(unrated), sum(talk_seconds),
    sum(sell_billed_seconds), sum(buy_billed_seconds), sum(post_dial_delay_milliseconds), sum(post_dial_delay_count), sum(sell), sum(buy)
FROM call_rollups, call_day_zone GROUP BY GROUPING SETS ((day, direction, customer_id), (day, direction, provider_id, gateway_id, destination)) ORDER BY day;
COMMIT;
VACUUM ANALYZE;
