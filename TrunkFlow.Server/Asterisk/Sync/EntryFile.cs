using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// One of the files the administrator's own configuration includes. It names the files of one generation by full path, so that no reload
/// can mix two generations, and it is only ever replaced whole.
/// </summary>
internal sealed partial record EntryFile(string Name, string Prefix, string Module, bool Optional = false)
{
    /// <summary>The reload of res_pjsip reads identify and registration objects too (tried on Asterisk 22).</summary>
    public static readonly EntryFile Pjsip = new("pjsip.conf", "pjsip_", "res_pjsip.so");

    public static readonly EntryFile Dialplan = new("extensions.conf", "extensions_", "pbx_config.so");

    /// <summary>An Asterisk without conferences still carries calls.</summary>
    public static readonly EntryFile Conferences = new("confbridge.conf", "confbridge_", "app_confbridge.so", Optional: true);

    /// <summary>In the order they are renamed and reloaded: what the dialplan dials exists before the dialplan that dials it.</summary>
    public static readonly IReadOnlyList<EntryFile> All = [Pjsip, Conferences, Dialplan];

    /// <summary>"tryinclude" because a missing file must not cost the administrator's own objects too.</summary>
    public string Render(long generation, string folder, ConfigurationFiles files)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"; Written by TrunkFlow; changes are made in TrunkFlow.\n; generation {generation}\n");
        foreach (var name in files.Names.Where(Reads))
        {
            text.Append(CultureInfo.InvariantCulture, $"#tryinclude {folder}/{name}\n");
        }

        return text.ToString();
    }

    public bool Reads(string file) => file.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The generation an entry file names; null when it names none.</summary>
    public static long? GenerationOf(string text) =>
        Line().Match(text) is { Success: true } match ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^; generation (\d{1,18})$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
