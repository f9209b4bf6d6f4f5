using System.Text;
using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Asterisk.Sync.ColdStart;

/// <summary>
/// The folder of an Asterisk that is only to read a candidate: everything of its own, everything on loopback, and nothing that calls out. Gateways are neither
/// registered with (their registrations go by a proxy nobody runs) nor asked whether they are there.
/// </summary>
internal static partial class ScratchConfiguration
{
    // What those in turn need here, and what an answer of theirs may come to; call records, music and consoles are left out.
    private const string MoreModules =
        """
        res_pjproject res_sorcery_config res_sorcery_memory res_sorcery_astdb res_timing_timerfd res_pjsip_nat res_pjsip_acl res_pjsip_header_funcs res_pjsip_diversion
        res_pjsip_rfc3326 res_pjsip_path res_pjsip_pubsub res_pjsip_exten_state app_cdr app_playback app_echo app_verbose app_originate func_global
        func_pjsip_contact func_pjsip_endpoint func_rand func_timeout bridge_simple bridge_holding codec_ulaw codec_alaw codec_gsm codec_resample codec_a_mu format_wav
        format_pcm format_sln
        """;

    public static void Write(string folder, string asteriskDirectory, ConfigurationFiles candidate, ScratchPorts ports, string secret)
    {
        foreach (var name in new[] { "etc", "lib/keys", "run", "log", "spool", "cache" })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }

        void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, "etc", name), text);
        foreach (var name in candidate.Names.Where(name => name.EndsWith(".conf", StringComparison.Ordinal)))
        {
            Put(name, EntryFile.Of(name) is { HoldsEndpoints: true } ? Inert(candidate.Text(name)!) : candidate.Text(name)!);
        }

        string Included(EntryFile entry) => string.Concat(candidate.Names.Where(entry.Reads).Select(name => $"#include {folder}/etc/{name}\n"));
        Put("asterisk.conf", Directories(folder, asteriskDirectory));
        var modules = MoreModules.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Concat(AsteriskModules.Needed).Where(module => module != AsteriskModules.CallRecords);
        Put("modules.conf", "[modules]\nautoload=no\n" + string.Concat(modules.Select(module => $"load={module}.so\n")));
        Put("logger.conf", "[general]\ndateformat=%s\n[logfiles]\ncomplaints => warning,error\n");
        Put("manager.conf", $"[general]\nenabled=yes\nwebenabled=no\nbindaddr=127.0.0.1\nport={ports.Manager}\n"
            + $"[trunkflow]\nsecret={secret}\ndeny=0.0.0.0/0.0.0.0\npermit=127.0.0.1/255.255.255.255\nread=system\nwrite=system,command,reporting\n");
        Put("pjsip.conf", $"[trunkflow-loopback]\ntype=transport\nprotocol=udp\nbind=127.0.0.1:{ports.Sip}\n"
            + "[trunkflow-inert](!)\noutbound_proxy=sip:127.0.0.1:9\\;lr\n" + Included(EntryFile.Pjsip));
        Put(TelephoneMapping.File, $"{TelephoneMapping.Rest}\n" + Included(EntryFile.Telephones));
        Put(TelephoneMapping.Sorcery, $"[{TelephoneMapping.Section}]\n" + string.Concat(TelephoneMapping.Types.Select(type => $"{type}={TelephoneMapping.Wizard(type)}\n")));
        Put("extensions.conf", "[general]\nstatic=yes\nwriteprotect=yes\n" + Included(EntryFile.Dialplan));
        Put("confbridge.conf", "[general]\n" + Included(EntryFile.Conferences));
    }

    /// <summary>The same lines at the same places, so that a line number Asterisk names is that of the candidate.</summary>
    private static string Inert(string text) => Registration().Replace(Qualify().Replace(text, "qualify_frequency=0"), "$1(trunkflow-inert)\ntype=registration");

    /// <summary>Modules and documentation are those of the installed Asterisk; where its asterisk.conf does not say, its built-in folders.</summary>
    private static string Directories(string folder, string asteriskDirectory)
    {
        var installed = Path.Combine(asteriskDirectory, "asterisk.conf");
        var text = new StringBuilder("[directories]\n");
        foreach (Match match in Installed().Matches(File.Exists(installed) ? File.ReadAllText(installed) : ""))
        {
            text.Append(match.Value.Trim()).Append('\n');
        }

        foreach (var (key, name) in new[]
        {
            ("astetcdir", "etc"), ("astvarlibdir", "lib"), ("astdbdir", "lib"), ("astkeydir", "lib"), ("astagidir", "lib"),
            ("astspooldir", "spool"), ("astrundir", "run"), ("astlogdir", "log"), ("astcachedir", "cache"),
        })
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{key} => {folder}/{name}\n");
        }

        return text.Append("[options]\nsystemname = trunkflow-cold-start\nverbose = 0\n").ToString();
    }

    [GeneratedRegex(@"^qualify_frequency\s*=.*$", RegexOptions.Multiline)]
    private static partial Regex Qualify();

    [GeneratedRegex(@"^(\[[^\]\n]+\])\ntype=registration$", RegexOptions.Multiline)]
    private static partial Regex Registration();

    [GeneratedRegex(@"^\s*ast(mod|data)dir\s*=>?\s*\S+", RegexOptions.Multiline)]
    private static partial Regex Installed();
}
