namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// The first action of a connection. Only the classes TrunkFlow reads are asked for: "reporting" alone would bring every RTCP report. A user without
/// "security" is let in all the same, and hears nothing of it.
/// </summary>
internal static class AmiLogin
{
    public static AmiAction Create(AmiSettings settings) => new AmiAction("Login")
        .With("Username", settings.Username)
        .With("Secret", settings.Secret)
        .With("Events", settings.Events);

    public static void Check(AmiResponse response)
    {
        if (!response.Succeeded)
        {
            throw new AmiLoginRefusedException(response.Message["Message"]);
        }
    }
}
