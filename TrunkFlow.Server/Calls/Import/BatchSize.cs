namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// How many lines the next batch takes: as many as it may, until the database refuses one of them. Then halving finds that line, and all others are stored.
/// </summary>
/// <param name="most">As many as it may.</param>
internal sealed class BatchSize(int most)
{
    private int suspects;

    public int Lines => suspects == 0 ? most : Math.Max(suspects / 2, 1);

    /// <summary>So many of the next lines are stored.</summary>
    public void Stored(int lines) => suspects = Math.Max(suspects - lines, 0);

    /// <summary>One of the next lines is refused.</summary>
    /// <param name="among">How many were tried.</param>
    /// <returns>Whether it is the very next.</returns>
    public bool Refused(int among)
    {
        suspects = among;
        return among == 1;
    }
}
