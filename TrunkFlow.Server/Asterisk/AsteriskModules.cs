namespace TrunkFlow.Server.Asterisk;

/// <summary>Modules of Asterisk by their file names without ".so".</summary>
internal static class AsteriskModules
{
    /// <summary>What our files use beyond what every Asterisk has built in.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [
        "res_pjsip", "res_pjsip_session", "chan_pjsip", "res_pjsip_endpoint_identifier_ip", "res_pjsip_endpoint_identifier_user", "res_pjsip_authenticator_digest",
        "res_pjsip_outbound_authenticator_digest", "res_pjsip_registrar", "res_pjsip_outbound_registration", "res_pjsip_caller_id", "res_pjsip_sdp_rtp", "res_rtp_asterisk",
        "pbx_config", "app_dial", "app_stack", "app_exec", "app_confbridge", "app_playtones", "bridge_softmix", CallRecords, "func_callerid", "func_cdr", "func_channel", "func_cut", "func_db",
        "func_dialplan", "func_export", "func_groupcount", "func_hangupcause", "func_logic", "func_math", "func_pjsip_aor", "func_strings", "res_speech", "res_agi",
    ];

    /// <summary>Writes the file call records are imported from.</summary>
    public const string CallRecords = "cdr_custom";
}
