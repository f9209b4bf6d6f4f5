namespace TrunkFlow.Server.Pages.Forms;

/// <summary>Lists that people type into one field, one item a line or separated by commas.</summary>
public static class TypedLists
{
    private static readonly char[] Separators = ['\n', '\r', ',', ';'];

    public static string[] Read(string? text) => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    public static string Commas(IEnumerable<string> items) => string.Join(", ", items);
}
