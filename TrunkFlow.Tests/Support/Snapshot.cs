using System.Runtime.CompilerServices;

namespace TrunkFlow.Tests.Support;

/// <summary>
/// Compares text that a reviewer reads with the copy in <c>__snapshots__</c> beside the test. A missing copy is written, and fails where CI is set; a
/// differing text is put into <c>__mismatch__</c>. <c>TRUNKFLOW_SNAPSHOTS=update</c> takes the new texts over.
/// </summary>
public static class Snapshot
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("TRUNKFLOW_SNAPSHOTS") == "update";
    private static readonly bool IsCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <param name="actual">The text.</param>
    /// <param name="name">Tells several snapshots of one test apart; with an extension it is the file itself.</param>
    /// <param name="testFile">The calling test's file.</param>
    /// <param name="test">The calling test.</param>
    public static void Match(string actual, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "__snapshots__");
        var file = name is not null && Path.HasExtension(name) ? name : $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{(name is null ? "" : $"_{name}")}.snap";
        var path = Path.Combine(folder, file);
        var text = actual.ReplaceLineEndings("\n");
        if (Update || (!File.Exists(path) && !IsCi))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == text)
        {
            return;
        }

        var mismatch = Path.Combine(folder, "__mismatch__", Path.GetFileName(file));
        Directory.CreateDirectory(Path.GetDirectoryName(mismatch)!);
        File.WriteAllText(mismatch, text);
        Assert.Fail($"{FirstDifference(expected, text)}\nThe new text is {mismatch}; to accept it run the test with TRUNKFLOW_SNAPSHOTS=update.");
    }

    public static void MatchSnapshot(this string actual, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "") =>
        Match(actual, name, testFile, test);

    private static string FirstDifference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} was\n  {before.ElementAtOrDefault(line) ?? "(end)"}\nand is\n  {after.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
