namespace TrunkFlow.Server.Asterisk.Sync.ColdStart;

/// <summary>The Asterisk a candidate is tried with.</summary>
internal static class AsteriskBinary
{
    /// <summary>The value of the setting that turns the check off.</summary>
    public const string Off = "off";

    private static readonly string[] UsualPlaces = ["/usr/sbin/asterisk", "/usr/local/sbin/asterisk", "/usr/bin/asterisk", "/opt/asterisk/sbin/asterisk"];

    /// <returns>The program; null where there is none, or it is not wanted.</returns>
    public static string? Find(string setting) => setting switch
    {
        Off => null,
        "" => UsualPlaces.FirstOrDefault(File.Exists),
        _ => setting,
    };
}
