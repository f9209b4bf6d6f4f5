namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>The line by which the administrator's file reads ours. With <c>#include</c> a missing file would cost every endpoint.</summary>
/// <param name="file">The administrator's.</param>
/// <param name="ours">The one of ours that it reads.</param>
internal sealed class IncludedFile(string file, string ours) : Requirement
{
    private string Line => $"#tryinclude {ConfigFolder.Ours}/{ours}";

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        if (Includes(folder) is not [var include, ..] all)
        {
            yield return Finding.Wrong(file, $"there is no line \"{Line}\"", $"Write it as the last line, {OrInstall}");
        }
        else if (all.Count > 1)
        {
            yield return Finding.Wrong(all[1].Where, $"\"{Line}\" stands there a second time", "Take this line away");
        }
        else if (!include.Try)
        {
            yield return Finding.Wrong(include.Where, "#include makes Asterisk refuse the whole file when ours is missing", $"Write \"{Line}\", {OrInstall}");
        }
        else if (IsFollowed(include))
        {
            yield return Finding.Note(include.Where, $"other lines follow \"{Line}\"", "Make it the last one, so that nothing is read into sections of ours");
        }
        else
        {
            yield return Finding.Right(include.Where, Line);
        }
    }

    public override void Amend(ConfigFolder folder)
    {
        switch (Includes(folder))
        {
            case []:
                folder.Source(file).Append(Line);
                break;
            case [{ Try: false } include]:
                include.Source.Replace(include.Line, Line);
                break;
        }
    }

    private static bool IsFollowed(ConfigInclude include)
    {
        var comments = new CommentReader();
        return include.Source.Lines.Select(comments.Strip).Skip(include.Line + 1).Any(line => line.Length > 0);
    }

    private List<ConfigInclude> Includes(ConfigFolder folder) =>
        [.. folder.Read(file).Includes.Where(include => folder.Same(include.File, $"{ConfigFolder.Ours}/{ours}"))];
}
