using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// One of the files the administrator's own configuration includes. It names the files of one generation by full path, so that no reload
/// can mix two generations, and it is only ever replaced whole.
/// </summary>
internal sealed partial record EntryFile(string Name, string Module, params string[] Prefixes)
{
    private const string Sip = "res_pjsip.so";

    /// <summary>The reload of res_pjsip reads identify and registration objects too (tried on Asterisk 22).</summary>
    public static readonly EntryFile Pjsip = new("pjsip.conf", Sip, "pjsip_gateways", "pjsip_customer_trunks");

    /// <summary>The many. Only endpoint, aor and auth are read from it: Asterisk parses <c>pjsip.conf</c> once for each of thirteen types (ADR 21).</summary>
    public static readonly EntryFile Telephones = new("telephones.conf", Sip, "pjsip_extensions");

    public static readonly EntryFile Dialplan = new("extensions.conf", "pbx_config.so", "extensions_");

    /// <summary>An Asterisk without conferences still carries calls.</summary>
    public static readonly EntryFile Conferences = new("confbridge.conf", "app_confbridge.so", "confbridge_") { Optional = true };

    /// <summary>In the order they are renamed and reloaded: what the dialplan dials exists before the dialplan that dials it.</summary>
    public static readonly IReadOnlyList<EntryFile> All = [Pjsip, Telephones, Conferences, Dialplan];

    public bool Optional { get; private init; }

    public bool HoldsEndpoints => Module == Sip;

    /// <summary>"tryinclude" because a missing file must not cost the administrator's own objects too.</summary>
    public string Render(long generation, string folder, IEnumerable<string> names)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"; Written by TrunkFlow; changes are made in TrunkFlow.\n; generation {generation}\n");
        foreach (var name in names.Where(Reads))
        {
            text.Append(CultureInfo.InvariantCulture, $"#tryinclude {folder}/{name}\n");
        }

        return text.ToString();
    }

    /// <summary>The one that reads a file; null for what Asterisk does not read.</summary>
    public static EntryFile? Of(string file) => All.FirstOrDefault(entry => entry.Reads(file));

    public bool Reads(string file) => Array.Exists(Prefixes, prefix => file.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The generation an entry file names; null when it names none.</summary>
    public static long? GenerationOf(string text) =>
        Line().Match(text) is { Success: true } match ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^; generation (\d{1,18})$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
