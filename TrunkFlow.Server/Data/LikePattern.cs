namespace TrunkFlow.Server.Data;

/// <summary>What somebody typed as a pattern of LIKE: every sign stands for itself.</summary>
public static class LikePattern
{
    /// <summary>Takes a wildcard's meaning. Name it with every pattern: EF writes <c>ESCAPE ''</c> where it is not named, and then it escapes nothing.</summary>
    public const string Escape = "\\";

    public static string Anywhere(string text) => $"%{Literal(text)}%";

    public static string Begins(string text) => $"{Literal(text)}%";

    /// <summary>Of what is the text: words, whatever case and accents (<see cref="PlainText.Like"/>).</summary>
    public static string Exactly(string text) => Literal(text);

    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
