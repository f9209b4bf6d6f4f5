namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>The part of the dialplan that is the same everywhere, from <c>Dialplan/*.conf</c>.</summary>
internal static class SharedDialplan
{
    public static string Text { get; } = Read("calls.conf") + "\n" + Read("numbers.conf");

    private static string Read(string name)
    {
        using var stream = typeof(SharedDialplan).Assembly.GetManifestResourceStream($"dialplan/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource dialplan/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
