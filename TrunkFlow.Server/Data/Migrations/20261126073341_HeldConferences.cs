using Microsoft.EntityFrameworkCore.Migrations;

namespace TrunkFlow.Server.Data.Migrations;

/// <summary>
/// Conferences are held: a participant's row says what was asked of it and what the switch did, nodes say whether they can call, partners hold their own, and
/// a room has the name that the dialplan of DIDs gives it.
/// </summary>
public sealed partial class HeldConferences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_conference_participants_status", table: "conference_participants");
        migrationBuilder.DropCheckConstraint(name: "ck_conference_participants_who", table: "conference_participants");
        migrationBuilder.DropCheckConstraint(name: "ck_api_keys_scopes", table: "api_keys");

        migrationBuilder.AddColumn<string>(name: "conference_access", table: "pbx_nodes", type: "text", nullable: false, defaultValue: "off");
        migrationBuilder.AddColumn<string>(name: "node_key", table: "conferences", type: "text", nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>(name: "called_at", table: "conference_participants", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<bool>(name: "called_in", table: "conference_participants", type: "boolean", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>(name: "channel_id", table: "conference_participants", type: "text", nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>(name: "invited_at", table: "conference_participants", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddColumn<bool>(name: "mute_wanted", table: "conference_participants", type: "boolean", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<DateTimeOffset>(name: "removed_at", table: "conference_participants", type: "timestamp with time zone", nullable: true);

        migrationBuilder.AddCheckConstraint(
            name: "ck_pbx_nodes_conference_access", table: "pbx_nodes", sql: "conference_access IN ('off', 'unreachable', 'refused', 'connected')");
        migrationBuilder.CreateIndex(name: "ix_conference_participants_channel_id", table: "conference_participants", column: "channel_id", unique: true);
        migrationBuilder.AddCheckConstraint(
            name: "ck_conference_participants_status",
            table: "conference_participants",
            sql: "status IN ('planned', 'invited', 'calling', 'joined', 'left', 'failed')");
        migrationBuilder.AddCheckConstraint(
            name: "ck_conference_participants_who",
            table: "conference_participants",
            sql: "CASE WHEN called_in THEN extension_id IS NULL ELSE num_nonnulls(number, extension_id) = 1 END");
        migrationBuilder.AddCheckConstraint(
            name: "ck_api_keys_scopes", table: "api_keys", sql: "scopes <@ ARRAY['read', 'manage-extensions', 'manage-numbers', 'manage-conferences', 'operate']");

        // Nothing called anybody before: who was invited waits for the beginning.
        migrationBuilder.Sql(
            """
            UPDATE conferences SET room = replace(id::text, '-', '');
            UPDATE conference_participants SET status = 'planned' WHERE status = 'invited';

            GRANT SELECT (node_key) ON conferences TO trunkflow_partner;
            GRANT INSERT, DELETE ON conferences TO trunkflow_partner;
            GRANT UPDATE (name, max_participants, status, node_key, started_at, ended_at, updated_at, version) ON conferences TO trunkflow_partner;
            GRANT SELECT (called_in, mute_wanted, invited_at, called_at, removed_at) ON conference_participants TO trunkflow_partner;
            GRANT INSERT, DELETE ON conference_participants TO trunkflow_partner;
            GRANT UPDATE (status, mute_wanted, invited_at, removed_at) ON conference_participants TO trunkflow_partner;
            """);
    }
}
