namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>One line of a check: what is right, or what is wrong, where, and what to do.</summary>
internal sealed record Finding(FindingKind Kind, string Where, string What, string Remedy = "")
{
    public static Finding Right(string where, string what) => new(FindingKind.Right, where, what);

    public static Finding Note(string where, string what, string remedy) => new(FindingKind.Note, where, what, remedy);

    public static Finding Wrong(string where, string what, string remedy) => new(FindingKind.Wrong, where, what, remedy);

    public override string ToString()
    {
        var kind = Kind switch { FindingKind.Right => "ok   ", FindingKind.Note => "note ", _ => "WRONG" };
        return Remedy.Length == 0 ? $"{kind}  {Where}: {What}" : $"{kind}  {Where}: {What}. {Remedy}";
    }
}

internal enum FindingKind
{
    Right,

    /// <summary>Worth knowing; TrunkFlow works all the same.</summary>
    Note,

    Wrong,
}
