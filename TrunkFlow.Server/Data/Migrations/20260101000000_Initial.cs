using System;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrunkFlow.Server.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<IPAddress>(type: "inet", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    after = table.Column<JsonDocument>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.CheckConstraint("ck_audit_entries_action", "action IN ('added', 'changed', 'removed', 'happened')");
                });

            migrationBuilder.CreateTable(
                name: "call_rollups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gateway_id = table.Column<Guid>(type: "uuid", nullable: true),
                    destination = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    calls = table.Column<int>(type: "integer", nullable: false),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    effective = table.Column<int>(type: "integer", nullable: false),
                    short_calls = table.Column<int>(type: "integer", nullable: false),
                    unrated = table.Column<int>(type: "integer", nullable: false),
                    talk_seconds = table.Column<long>(type: "bigint", nullable: false),
                    sell_billed_seconds = table.Column<long>(type: "bigint", nullable: false),
                    buy_billed_seconds = table.Column<long>(type: "bigint", nullable: false),
                    post_dial_delay_milliseconds = table.Column<long>(type: "bigint", nullable: false),
                    post_dial_delay_count = table.Column<int>(type: "integer", nullable: false),
                    sell = table.Column<decimal>(type: "numeric", nullable: false),
                    buy = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_rollups", x => x.id);
                    table.CheckConstraint("ck_call_rollups_direction", "direction IN ('outbound', 'inbound', 'internal')");
                });

            migrationBuilder.CreateTable(
                name: "cdr",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    node_key = table.Column<string>(type: "text", nullable: false),
                    unique_id = table.Column<string>(type: "text", nullable: false),
                    linked_id = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    customer_trunk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    extension_id = table.Column<Guid>(type: "uuid", nullable: true),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gateway_id = table.Column<Guid>(type: "uuid", nullable: true),
                    route_id = table.Column<Guid>(type: "uuid", nullable: true),
                    did_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    direction = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_number = table.Column<string>(type: "text", nullable: true),
                    destination = table.Column<string>(type: "text", nullable: false),
                    destination_number = table.Column<string>(type: "text", nullable: true),
                    sent_number = table.Column<string>(type: "text", nullable: true),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    is_last_attempt = table.Column<bool>(type: "boolean", nullable: false),
                    disposition = table.Column<string>(type: "text", nullable: false),
                    cause = table.Column<int>(type: "integer", nullable: true),
                    sip_status = table.Column<int>(type: "integer", nullable: true),
                    refusal = table.Column<string>(type: "text", nullable: true),
                    hung_up_by = table.Column<string>(type: "text", nullable: true),
                    duration_seconds = table.Column<int>(type: "integer", nullable: false),
                    talk_seconds = table.Column<int>(type: "integer", nullable: false),
                    exact_talk_seconds = table.Column<double>(type: "double precision", nullable: true),
                    post_dial_delay_milliseconds = table.Column<int>(type: "integer", nullable: true),
                    tariff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sell_prefix = table.Column<string>(type: "text", nullable: true),
                    sell_price_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                    sell_connection_fee = table.Column<decimal>(type: "numeric", nullable: true),
                    sell_initial_block = table.Column<int>(type: "integer", nullable: true),
                    sell_increment = table.Column<int>(type: "integer", nullable: true),
                    sell_billed_seconds = table.Column<int>(type: "integer", nullable: true),
                    sell = table.Column<decimal>(type: "numeric", nullable: true),
                    provider_rate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    buy_prefix = table.Column<string>(type: "text", nullable: true),
                    buy_price_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                    buy_connection_fee = table.Column<decimal>(type: "numeric", nullable: true),
                    buy_initial_block = table.Column<int>(type: "integer", nullable: true),
                    buy_increment = table.Column<int>(type: "integer", nullable: true),
                    buy_billed_seconds = table.Column<int>(type: "integer", nullable: true),
                    buy = table.Column<decimal>(type: "numeric", nullable: true),
                    profit = table.Column<decimal>(type: "numeric", nullable: true),
                    unrated_reason = table.Column<string>(type: "text", nullable: true),
                    ledger_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cdr", x => new { x.started_at, x.id });
                    table.CheckConstraint("ck_cdr_attempt", "\"attempt\" >= 0");
                    table.CheckConstraint("ck_cdr_buy", "\"buy\" >= 0");
                    table.CheckConstraint("ck_cdr_direction", "direction IN ('outbound', 'inbound', 'internal')");
                    table.CheckConstraint("ck_cdr_disposition", "disposition IN ('answered', 'no-answer', 'busy', 'failed', 'congestion')");
                    table.CheckConstraint("ck_cdr_duration_seconds", "\"duration_seconds\" >= 0");
                    table.CheckConstraint("ck_cdr_sell", "\"sell\" >= 0");
                    table.CheckConstraint("ck_cdr_talk_seconds", "\"talk_seconds\" >= 0");
                });

            migrationBuilder.CreateTable(
                name: "cdr_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_key = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    inode = table.Column<long>(type: "bigint", nullable: false),
                    first_line_hash = table.Column<string>(type: "text", nullable: false),
                    offset = table.Column<long>(type: "bigint", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    drained = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cdr_sources", x => x.id);
                    table.CheckConstraint("ck_cdr_sources_offset", "\"offset\" >= 0");
                    table.CheckConstraint("ck_cdr_sources_rows", "\"rows\" >= 0");
                });

            migrationBuilder.CreateTable(
                name: "pbx_nodes",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asterisk_version = table.Column<string>(type: "text", nullable: true),
                    asterisk_connected = table.Column<bool>(type: "boolean", nullable: false),
                    live_generation = table.Column<long>(type: "bigint", nullable: false),
                    published_snapshot = table.Column<string>(type: "text", nullable: false, defaultValue: "1:1:")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pbx_nodes", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "protected_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sealed_value = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protected_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    cost_per_minute = table.Column<decimal>(type: "numeric", nullable: false),
                    initial_block = table.Column<int>(type: "integer", nullable: false),
                    increment = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    contact_name = table.Column<string>(type: "text", nullable: true),
                    contact_email = table.Column<string>(type: "text", nullable: true),
                    contact_phone = table.Column<string>(type: "text", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: false),
                    balance = table.Column<decimal>(type: "numeric", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_providers", x => x.id);
                    table.CheckConstraint("ck_providers_cost_per_minute", "\"cost_per_minute\" >= 0");
                    table.CheckConstraint("ck_providers_increment", "\"increment\" > 0");
                    table.CheckConstraint("ck_providers_initial_block", "\"initial_block\" > 0");
                    table.CheckConstraint("ck_providers_status", "status IN ('active', 'suspended')");
                    table.CheckConstraint("ck_providers_type", "type IN ('termination', 'origination', 'both')");
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sync_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    transaction_id = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sync_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sync_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_key = table.Column<string>(type: "text", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    requested_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    rolled_back_to = table.Column<long>(type: "bigint", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    content_hash = table.Column<string>(type: "text", nullable: true),
                    diff = table.Column<string>(type: "text", nullable: true),
                    warnings = table.Column<string[]>(type: "text[]", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    switched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sync_revisions", x => x.id);
                    table.CheckConstraint("ck_sync_revisions_generation", "\"generation\" > 0");
                    table.CheckConstraint("ck_sync_revisions_status", "status IN ('pending', 'checking', 'live', 'failed', 'not-confirmed', 'drifted')");
                });

            migrationBuilder.CreateTable(
                name: "tariff_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    rounding_mode = table.Column<string>(type: "text", nullable: false),
                    rounding_digits = table.Column<int>(type: "integer", nullable: false),
                    end_calls_at_limit = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tariff_plans", x => x.id);
                    table.CheckConstraint("ck_tariff_plans_rounding_digits", "rounding_digits BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_tariff_plans_rounding_mode", "rounding_mode IN ('none', 'up', 'down', 'half-up')");
                });

            migrationBuilder.CreateTable(
                name: "quarantined_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cdr_source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offset = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replayed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quarantined_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_quarantined_rows_cdr_source_id",
                        column: x => x.cdr_source_id,
                        principalTable: "cdr_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gateways",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    endpoint_name = table.Column<string>(type: "text", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    transport = table.Column<string>(type: "text", nullable: false),
                    inbound_addresses = table.Column<IPNetwork[]>(type: "cidr[]", nullable: false),
                    codecs = table.Column<string[]>(type: "text[]", nullable: false),
                    auth_username = table.Column<string>(type: "text", nullable: true),
                    sealed_password = table.Column<byte[]>(type: "bytea", nullable: true),
                    registers = table.Column<bool>(type: "boolean", nullable: false),
                    from_user = table.Column<string>(type: "text", nullable: true),
                    from_domain = table.Column<string>(type: "text", nullable: true),
                    strip_digits = table.Column<int>(type: "integer", nullable: false),
                    add_prefix = table.Column<string>(type: "text", nullable: false),
                    max_channels = table.Column<int>(type: "integer", nullable: true),
                    max_calls_per_second = table.Column<int>(type: "integer", nullable: true),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    qualify_seconds = table.Column<int>(type: "integer", nullable: false),
                    busy_is_failure = table.Column<bool>(type: "boolean", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gateways", x => x.id);
                    table.CheckConstraint("ck_gateways_max_calls_per_second", "\"max_calls_per_second\" >= 0");
                    table.CheckConstraint("ck_gateways_max_channels", "\"max_channels\" >= 0");
                    table.CheckConstraint("ck_gateways_port", "port BETWEEN 1 AND 65535");
                    table.CheckConstraint("ck_gateways_qualify_seconds", "\"qualify_seconds\" >= 0");
                    table.CheckConstraint("ck_gateways_strip_digits", "\"strip_digits\" >= 0");
                    table.CheckConstraint("ck_gateways_transport", "transport IN ('udp', 'tcp', 'tls')");
                    table.CheckConstraint("ck_gateways_weight", "\"weight\" >= 0");
                    table.ForeignKey(
                        name: "fk_gateways_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefix = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    price_per_minute = table.Column<decimal>(type: "numeric", nullable: false),
                    connection_fee = table.Column<decimal>(type: "numeric", nullable: false),
                    initial_block = table.Column<int>(type: "integer", nullable: false),
                    increment = table.Column<int>(type: "integer", nullable: false),
                    minimum_charge = table.Column<decimal>(type: "numeric", nullable: false),
                    free_below_seconds = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    time_band = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_rates", x => x.id);
                    table.CheckConstraint("ck_provider_rates_connection_fee", "\"connection_fee\" >= 0");
                    table.CheckConstraint("ck_provider_rates_free_below_seconds", "\"free_below_seconds\" >= 0");
                    table.CheckConstraint("ck_provider_rates_increment", "\"increment\" > 0");
                    table.CheckConstraint("ck_provider_rates_initial_block", "\"initial_block\" > 0");
                    table.CheckConstraint("ck_provider_rates_minimum_charge", "\"minimum_charge\" >= 0");
                    table.CheckConstraint("ck_provider_rates_price_per_minute", "\"price_per_minute\" >= 0");
                    table.CheckConstraint("ck_provider_rates_validity", "valid_until > valid_from");
                    table.ForeignKey(
                        name: "fk_provider_rates_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    legal_name = table.Column<string>(type: "text", nullable: true),
                    tax_id = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    blocked_reason = table.Column<string>(type: "text", nullable: true),
                    contact_name = table.Column<string>(type: "text", nullable: true),
                    contact_email = table.Column<string>(type: "text", nullable: true),
                    contact_phone = table.Column<string>(type: "text", nullable: true),
                    tariff_plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    billing_mode = table.Column<string>(type: "text", nullable: false),
                    credit_limit = table.Column<decimal>(type: "numeric", nullable: false),
                    low_balance_threshold = table.Column<decimal>(type: "numeric", nullable: true),
                    daily_spend_limit = table.Column<decimal>(type: "numeric", nullable: true),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: true),
                    max_channels = table.Column<int>(type: "integer", nullable: true),
                    max_calls_per_second = table.Column<int>(type: "integer", nullable: true),
                    max_rate_per_minute = table.Column<decimal>(type: "numeric", nullable: true),
                    blocked_destinations = table.Column<string[]>(type: "text[]", nullable: false),
                    caller_id_policy = table.Column<string>(type: "text", nullable: false),
                    forced_caller_id = table.Column<string>(type: "text", nullable: true),
                    allowed_caller_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    number_format_in = table.Column<string>(type: "text", nullable: false),
                    number_format_out = table.Column<string>(type: "text", nullable: false),
                    codecs = table.Column<string[]>(type: "text[]", nullable: false),
                    negative_margin_allowed = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                    table.CheckConstraint("ck_customers_billing_mode", "billing_mode IN ('prepaid', 'postpaid')");
                    table.CheckConstraint("ck_customers_caller_id_policy", "caller_id_policy IN ('pass', 'force', 'allow-list')");
                    table.CheckConstraint("ck_customers_credit_limit", "\"credit_limit\" >= 0");
                    table.CheckConstraint("ck_customers_daily_spend_limit", "\"daily_spend_limit\" >= 0");
                    table.CheckConstraint("ck_customers_max_calls_per_second", "\"max_calls_per_second\" >= 0");
                    table.CheckConstraint("ck_customers_max_channels", "\"max_channels\" >= 0");
                    table.CheckConstraint("ck_customers_max_rate_per_minute", "\"max_rate_per_minute\" >= 0");
                    table.CheckConstraint("ck_customers_number_format_in", "number_format_in IN ('e164', 'e164-no-plus', 'national', 'as-dialled')");
                    table.CheckConstraint("ck_customers_number_format_out", "number_format_out IN ('e164', 'e164-no-plus', 'national', 'as-dialled')");
                    table.CheckConstraint("ck_customers_status", "status IN ('active', 'blocked', 'blocked-in', 'blocked-out')");
                    table.CheckConstraint("ck_customers_type", "type IN ('trunk', 'extension')");
                    table.ForeignKey(
                        name: "fk_customers_tariff_plan_id",
                        column: x => x.tariff_plan_id,
                        principalTable: "tariff_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dids",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gateway_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    quarantine_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    monthly_buy = table.Column<decimal>(type: "numeric", nullable: false),
                    monthly_sell = table.Column<decimal>(type: "numeric", nullable: false),
                    setup_buy = table.Column<decimal>(type: "numeric", nullable: false),
                    setup_sell = table.Column<decimal>(type: "numeric", nullable: false),
                    inbound_price_per_minute = table.Column<decimal>(type: "numeric", nullable: false),
                    max_channels = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dids", x => x.id);
                    table.CheckConstraint("ck_dids_inbound_price_per_minute", "\"inbound_price_per_minute\" >= 0");
                    table.CheckConstraint("ck_dids_max_channels", "\"max_channels\" >= 0");
                    table.CheckConstraint("ck_dids_monthly_buy", "\"monthly_buy\" >= 0");
                    table.CheckConstraint("ck_dids_monthly_sell", "\"monthly_sell\" >= 0");
                    table.CheckConstraint("ck_dids_number", "number ~ '^\\+[1-9][0-9]{5,14}$'");
                    table.CheckConstraint("ck_dids_setup_buy", "\"setup_buy\" >= 0");
                    table.CheckConstraint("ck_dids_setup_sell", "\"setup_sell\" >= 0");
                    table.CheckConstraint("ck_dids_status", "status IN ('free', 'allocated', 'quarantine', 'ported-out')");
                    table.CheckConstraint("ck_dids_type", "type IN ('geographic', 'mobile', 'toll-free', 'national')");
                    table.ForeignKey(
                        name: "fk_dids_gateway_id",
                        column: x => x.gateway_id,
                        principalTable: "gateways",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dids_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gateway_states",
                columns: table => new
                {
                    gateway_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_key = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    round_trip_milliseconds = table.Column<double>(type: "double precision", nullable: true),
                    registration = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gateway_states", x => new { x.gateway_id, x.node_key });
                    table.CheckConstraint("ck_gateway_states_registration", "registration IN ('none', 'registered', 'unregistered', 'rejected')");
                    table.CheckConstraint("ck_gateway_states_status", "status IN ('unknown', 'reachable', 'unreachable', 'unmonitored')");
                    table.ForeignKey(
                        name: "fk_gateway_states_gateway_id",
                        column: x => x.gateway_id,
                        principalTable: "gateways",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    severity = table.Column<string>(type: "text", nullable: false),
                    arguments = table.Column<string[]>(type: "text[]", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => x.id);
                    table.CheckConstraint("ck_alerts_severity", "severity IN ('notice', 'warning', 'critical')");
                    table.ForeignKey(
                        name: "fk_alerts_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    prefix = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    allowed_addresses = table.Column<IPNetwork[]>(type: "cidr[]", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.CheckConstraint("ck_api_keys_partner", "(role = 'partner') = (customer_id IS NOT NULL)");
                    table.CheckConstraint("ck_api_keys_role", "role IN ('admin', 'operator', 'viewer', 'partner')");
                    table.ForeignKey(
                        name: "fk_api_keys_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conferences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    max_participants = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conferences", x => x.id);
                    table.UniqueConstraint("ak_conferences_id_customer_id", x => new { x.id, x.customer_id });
                    table.CheckConstraint("ck_conferences_max_participants", "\"max_participants\" > 0");
                    table.CheckConstraint("ck_conferences_status", "status IN ('planned', 'running', 'ended')");
                    table.ForeignKey(
                        name: "fk_conferences_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_balances",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    balance = table.Column<decimal>(type: "numeric", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    reserved = table.Column<decimal>(type: "numeric", nullable: false),
                    spend_day = table.Column<DateOnly>(type: "date", nullable: true),
                    spent_today = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_balances", x => x.customer_id);
                    table.CheckConstraint("ck_customer_balances_reserved", "\"reserved\" >= 0");
                    table.CheckConstraint("ck_customer_balances_seq", "\"seq\" >= 0");
                    table.CheckConstraint("ck_customer_balances_spent_today", "\"spent_today\" >= 0");
                    table.ForeignKey(
                        name: "fk_customer_balances_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "customer_trunks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    endpoint_name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<IPNetwork>(type: "cidr", nullable: true),
                    port = table.Column<int>(type: "integer", nullable: false),
                    transport = table.Column<string>(type: "text", nullable: false),
                    secret_digest = table.Column<string>(type: "text", nullable: true),
                    tech_prefix = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_trunks", x => x.id);
                    table.UniqueConstraint("ak_customer_trunks_id_customer_id", x => new { x.id, x.customer_id });
                    table.CheckConstraint("ck_customer_trunks_access", "num_nonnulls(address, secret_digest) <= 1");
                    table.CheckConstraint("ck_customer_trunks_port", "port BETWEEN 1 AND 65535");
                    table.CheckConstraint("ck_customer_trunks_transport", "transport IN ('udp', 'tcp', 'tls')");
                    table.ForeignKey(
                        name: "fk_customer_trunks_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    endpoint_name = table.Column<string>(type: "text", nullable: false),
                    secret_digest = table.Column<string>(type: "text", nullable: false),
                    transport = table.Column<string>(type: "text", nullable: false),
                    codecs = table.Column<string[]>(type: "text[]", nullable: false),
                    max_contacts = table.Column<int>(type: "integer", nullable: false),
                    caller_id_name = table.Column<string>(type: "text", nullable: true),
                    caller_id_number = table.Column<string>(type: "text", nullable: true),
                    may_call_out = table.Column<bool>(type: "boolean", nullable: false),
                    forward_always = table.Column<string>(type: "text", nullable: true),
                    forward_busy = table.Column<string>(type: "text", nullable: true),
                    forward_no_answer = table.Column<string>(type: "text", nullable: true),
                    ring_seconds = table.Column<int>(type: "integer", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_extensions", x => x.id);
                    table.UniqueConstraint("ak_extensions_id_customer_id", x => new { x.id, x.customer_id });
                    table.CheckConstraint("ck_extensions_max_contacts", "\"max_contacts\" > 0");
                    table.CheckConstraint("ck_extensions_ring_seconds", "\"ring_seconds\" > 0");
                    table.CheckConstraint("ck_extensions_transport", "transport IN ('udp', 'tcp', 'tls')");
                    table.ForeignKey(
                        name: "fk_extensions_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    balance_after = table.Column<decimal>(type: "numeric", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: true),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.CheckConstraint("ck_ledger_entries_cause", "cause IN ('calls', 'top-up', 'adjustment', 'did-setup', 'did-monthly', 'rerating')");
                    table.CheckConstraint("ck_ledger_entries_seq", "\"seq\" > 0");
                    table.ForeignKey(
                        name: "fk_ledger_entries_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "routes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    pattern = table.Column<string>(type: "text", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mode = table.Column<string>(type: "text", nullable: false),
                    strip_digits = table.Column<int>(type: "integer", nullable: false),
                    add_prefix = table.Column<string>(type: "text", nullable: false),
                    caller_id_rule = table.Column<string>(type: "text", nullable: false),
                    caller_id = table.Column<string>(type: "text", nullable: true),
                    block = table.Column<bool>(type: "boolean", nullable: false),
                    stop = table.Column<bool>(type: "boolean", nullable: false),
                    max_attempts = table.Column<int>(type: "integer", nullable: false),
                    time_condition = table.Column<string>(type: "text", nullable: true),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routes", x => x.id);
                    table.CheckConstraint("ck_routes_caller_id_rule", "caller_id_rule IN ('keep', 'replace')");
                    table.CheckConstraint("ck_routes_max_attempts", "\"max_attempts\" > 0");
                    table.CheckConstraint("ck_routes_mode", "mode IN ('order', 'weight', 'least-cost')");
                    table.CheckConstraint("ck_routes_priority", "\"priority\" >= 0");
                    table.CheckConstraint("ck_routes_strip_digits", "\"strip_digits\" >= 0");
                    table.ForeignKey(
                        name: "fk_routes_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tariffs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tariff_plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prefix = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    cost = table.Column<decimal>(type: "numeric", nullable: false),
                    price_per_minute = table.Column<decimal>(type: "numeric", nullable: false),
                    connection_fee = table.Column<decimal>(type: "numeric", nullable: false),
                    initial_block = table.Column<int>(type: "integer", nullable: false),
                    increment = table.Column<int>(type: "integer", nullable: false),
                    minimum_charge = table.Column<decimal>(type: "numeric", nullable: false),
                    free_below_seconds = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    time_band = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tariffs", x => x.id);
                    table.CheckConstraint("ck_tariffs_connection_fee", "\"connection_fee\" >= 0");
                    table.CheckConstraint("ck_tariffs_cost", "\"cost\" >= 0");
                    table.CheckConstraint("ck_tariffs_free_below_seconds", "\"free_below_seconds\" >= 0");
                    table.CheckConstraint("ck_tariffs_increment", "\"increment\" > 0");
                    table.CheckConstraint("ck_tariffs_initial_block", "\"initial_block\" > 0");
                    table.CheckConstraint("ck_tariffs_minimum_charge", "\"minimum_charge\" >= 0");
                    table.CheckConstraint("ck_tariffs_owner", "num_nonnulls(tariff_plan_id, customer_id) = 1");
                    table.CheckConstraint("ck_tariffs_price_per_minute", "\"price_per_minute\" >= 0");
                    table.CheckConstraint("ck_tariffs_validity", "valid_until > valid_from");
                    table.ForeignKey(
                        name: "fk_tariffs_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tariffs_tariff_plan_id",
                        column: x => x.tariff_plan_id,
                        principalTable: "tariff_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    username = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    locale = table.Column<string>(type: "text", nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    sealed_totp_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    security_stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_partner", "(role = 'partner') = (customer_id IS NOT NULL)");
                    table.CheckConstraint("ck_users_role", "role IN ('admin', 'operator', 'viewer', 'partner')");
                    table.ForeignKey(
                        name: "fk_users_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_dids",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    did_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_dids", x => x.id);
                    table.CheckConstraint("ck_customer_dids_validity", "valid_until > valid_from");
                    table.ForeignKey(
                        name: "fk_customer_dids_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customer_dids_did_id",
                        column: x => x.did_id,
                        principalTable: "dids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conference_participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    extension_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    muted = table.Column<bool>(type: "boolean", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    cause = table.Column<int>(type: "integer", nullable: true),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_participants", x => x.id);
                    table.CheckConstraint("ck_conference_participants_status", "status IN ('invited', 'joined', 'left', 'failed')");
                    table.CheckConstraint("ck_conference_participants_who", "num_nonnulls(number, extension_id) = 1");
                    table.ForeignKey(
                        name: "fk_conference_participants_conference_id",
                        column: x => x.conference_id,
                        principalTable: "conferences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conference_participants_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conference_participants_extension_id_customer_id",
                        columns: x => new { x.extension_id, x.customer_id },
                        principalTable: "extensions",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "extension_states",
                columns: table => new
                {
                    extension_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_key = table.Column<string>(type: "text", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    contacts = table.Column<int>(type: "integer", nullable: false),
                    contact_uri = table.Column<string>(type: "text", nullable: true),
                    user_agent = table.Column<string>(type: "text", nullable: true),
                    round_trip_milliseconds = table.Column<double>(type: "double precision", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_extension_states", x => new { x.extension_id, x.node_key });
                    table.CheckConstraint("ck_extension_states_status", "status IN ('unregistered', 'registered', 'unreachable')");
                    table.ForeignKey(
                        name: "fk_extension_states_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_extension_states_extension_id",
                        column: x => x.extension_id,
                        principalTable: "extensions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "route_gateways",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    route_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gateway_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_route_gateways", x => x.id);
                    table.CheckConstraint("ck_route_gateways_position", "\"position\" > 0");
                    table.CheckConstraint("ck_route_gateways_weight", "\"weight\" >= 0");
                    table.ForeignKey(
                        name: "fk_route_gateways_gateway_id",
                        column: x => x.gateway_id,
                        principalTable: "gateways",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_route_gateways_route_id",
                        column: x => x.route_id,
                        principalTable: "routes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_sign_ins",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_address = table.Column<string>(type: "text", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_totp_step = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sign_ins", x => x.user_id);
                    table.CheckConstraint("ck_user_sign_ins_failures", "\"failures\" >= 0");
                    table.ForeignKey(
                        name: "fk_user_sign_ins_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "did_destinations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_did_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    trunk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    extension_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    ring_seconds = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_did_destinations", x => x.id);
                    table.CheckConstraint("ck_did_destinations_kind", "kind IN ('trunk', 'extension', 'conference', 'external-number')");
                    table.CheckConstraint("ck_did_destinations_position", "\"position\" > 0");
                    table.CheckConstraint("ck_did_destinations_ring_seconds", "\"ring_seconds\" > 0");
                    table.CheckConstraint("ck_did_destinations_target", "num_nonnulls(trunk_id, extension_id, conference_id, number) = 1");
                    table.ForeignKey(
                        name: "fk_did_destinations_conference_id_customer_id",
                        columns: x => new { x.conference_id, x.customer_id },
                        principalTable: "conferences",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_did_destinations_customer_did_id",
                        column: x => x.customer_did_id,
                        principalTable: "customer_dids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_did_destinations_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_did_destinations_extension_id_customer_id",
                        columns: x => new { x.extension_id, x.customer_id },
                        principalTable: "extensions",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_did_destinations_trunk_id_customer_id",
                        columns: x => new { x.trunk_id, x.customer_id },
                        principalTable: "customer_trunks",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_customer_id",
                table: "alerts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_kind_subject",
                table: "alerts",
                columns: new[] { "kind", "subject" },
                unique: true,
                filter: "resolved_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_raised_at_id",
                table: "alerts",
                columns: new[] { "raised_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_customer_id",
                table: "api_keys",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_secret_hash",
                table: "api_keys",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_kind_subject_id_at",
                table: "audit_entries",
                columns: new[] { "kind", "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_call_rollups_cell",
                table: "call_rollups",
                columns: new[] { "hour", "direction", "customer_id", "provider_id", "gateway_id", "destination" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_call_rollups_customer_id_hour",
                table: "call_rollups",
                columns: new[] { "customer_id", "hour" });

            migrationBuilder.CreateIndex(
                name: "ix_cdr_customer_id_started_at_id",
                table: "cdr",
                columns: new[] { "customer_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cdr_gateway_id_started_at_id",
                table: "cdr",
                columns: new[] { "gateway_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cdr_linked_id",
                table: "cdr",
                column: "linked_id");

            migrationBuilder.CreateIndex(
                name: "ix_cdr_unrated_reason_started_at",
                table: "cdr",
                columns: new[] { "unrated_reason", "started_at" },
                filter: "unrated_reason IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cdr_sources_node_key_inode_first_line_hash",
                table: "cdr_sources",
                columns: new[] { "node_key", "inode", "first_line_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conference_participants_conference_id",
                table: "conference_participants",
                column: "conference_id");

            migrationBuilder.CreateIndex(
                name: "ix_conference_participants_customer_id",
                table: "conference_participants",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_conference_participants_extension_id_customer_id",
                table: "conference_participants",
                columns: new[] { "extension_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_conferences_customer_id",
                table: "conferences",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_conferences_room",
                table: "conferences",
                column: "room",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_dids_customer_id",
                table: "customer_dids",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_dids_did_id",
                table: "customer_dids",
                column: "did_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_trunks_customer_id",
                table: "customer_trunks",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_trunks_endpoint_name",
                table: "customer_trunks",
                column: "endpoint_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customers_code",
                table: "customers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customers_name_id",
                table: "customers",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_tariff_plan_id",
                table: "customers",
                column: "tariff_plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_did_destinations_conference_id_customer_id",
                table: "did_destinations",
                columns: new[] { "conference_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_did_destinations_customer_did_id_position",
                table: "did_destinations",
                columns: new[] { "customer_did_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_did_destinations_customer_id",
                table: "did_destinations",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_did_destinations_extension_id_customer_id",
                table: "did_destinations",
                columns: new[] { "extension_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_did_destinations_trunk_id_customer_id",
                table: "did_destinations",
                columns: new[] { "trunk_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dids_gateway_id",
                table: "dids",
                column: "gateway_id");

            migrationBuilder.CreateIndex(
                name: "ix_dids_number",
                table: "dids",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dids_provider_id",
                table: "dids",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_dids_status_number",
                table: "dids",
                columns: new[] { "status", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_extension_states_customer_id",
                table: "extension_states",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_extensions_customer_id_number",
                table: "extensions",
                columns: new[] { "customer_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_extensions_endpoint_name",
                table: "extensions",
                column: "endpoint_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gateways_endpoint_name",
                table: "gateways",
                column: "endpoint_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gateways_name",
                table: "gateways",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gateways_provider_id",
                table: "gateways",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_customer_id_seq",
                table: "ledger_entries",
                columns: new[] { "customer_id", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_protected_keys_purpose_name",
                table: "protected_keys",
                columns: new[] { "purpose", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_provider_rates_terms",
                table: "provider_rates",
                columns: new[] { "provider_id", "prefix", "time_band", "valid_from" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_providers_name",
                table: "providers",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quarantined_rows_cdr_source_id_offset",
                table: "quarantined_rows",
                columns: new[] { "cdr_source_id", "offset" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_route_gateways_gateway_id",
                table: "route_gateways",
                column: "gateway_id");

            migrationBuilder.CreateIndex(
                name: "ix_route_gateways_route_id_gateway_id",
                table: "route_gateways",
                columns: new[] { "route_id", "gateway_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_routes_customer_id",
                table: "routes",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_routes_name",
                table: "routes",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_routes_priority_id",
                table: "routes",
                columns: new[] { "priority", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_settings_key",
                table: "settings",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sync_requests_transaction_id",
                table: "sync_requests",
                column: "transaction_id");

            migrationBuilder.CreateIndex(
                name: "ix_sync_revisions_node_key_generation",
                table: "sync_revisions",
                columns: new[] { "node_key", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tariff_plans_name",
                table: "tariff_plans",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tariffs_customer_id",
                table: "tariffs",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_tariffs_terms",
                table: "tariffs",
                columns: new[] { "tariff_plan_id", "customer_id", "prefix", "time_band", "valid_from" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_users_customer_id",
                table: "users",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_username",
                table: "users",
                column: "username",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "call_rollups");

            migrationBuilder.DropTable(
                name: "cdr");

            migrationBuilder.DropTable(
                name: "conference_participants");

            migrationBuilder.DropTable(
                name: "customer_balances");

            migrationBuilder.DropTable(
                name: "did_destinations");

            migrationBuilder.DropTable(
                name: "extension_states");

            migrationBuilder.DropTable(
                name: "gateway_states");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "pbx_nodes");

            migrationBuilder.DropTable(
                name: "protected_keys");

            migrationBuilder.DropTable(
                name: "provider_rates");

            migrationBuilder.DropTable(
                name: "quarantined_rows");

            migrationBuilder.DropTable(
                name: "route_gateways");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "sync_requests");

            migrationBuilder.DropTable(
                name: "sync_revisions");

            migrationBuilder.DropTable(
                name: "tariffs");

            migrationBuilder.DropTable(
                name: "user_sign_ins");

            migrationBuilder.DropTable(
                name: "conferences");

            migrationBuilder.DropTable(
                name: "customer_dids");

            migrationBuilder.DropTable(
                name: "customer_trunks");

            migrationBuilder.DropTable(
                name: "extensions");

            migrationBuilder.DropTable(
                name: "cdr_sources");

            migrationBuilder.DropTable(
                name: "routes");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "dids");

            migrationBuilder.DropTable(
                name: "customers");

            migrationBuilder.DropTable(
                name: "gateways");

            migrationBuilder.DropTable(
                name: "tariff_plans");

            migrationBuilder.DropTable(
                name: "providers");
        }
    }
}
