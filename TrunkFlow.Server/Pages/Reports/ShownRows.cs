namespace TrunkFlow.Server.Pages.Reports;

/// <summary>How many rows of a report its page shows: more make it slow, and few are read. Whoever asks has more; the file has them all.</summary>
public static class ShownRows
{
    public const string More = "more";

    private const int Usual = 50;
    private const int Most = 1000;

    public static int Of(string? asked) => asked == More ? Most : Usual;

    /// <summary>How many the page shows when it is asked for more.</summary>
    public static int MoreOf(int all) => Math.Min(all, Most);
}
