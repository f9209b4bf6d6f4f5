using System.Globalization;
using System.Text;
using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Tests.Asterisk.Sync;

public class RevisionDiffTests
{
    [Fact]
    public void A_line_changed_in_a_large_file_is_shown_at_its_number_with_three_beside_it()
    {
        var lines = Enumerable.Range(1, 5_000).Select(n => $"setting{n}=1").ToArray();
        var changed = lines.ToArray();
        changed[2_499] = "setting2500=2";

        Assert.Equal(
            """
            --- pjsip_a.conf
            +++ pjsip_a.conf
            @@ -2497,7 +2497,7 @@
             setting2497=1
             setting2498=1
             setting2499=1
            -setting2500=1
            +setting2500=2
             setting2501=1
             setting2502=1
             setting2503=1

            """, RevisionDiff.Between(Files(lines), Files(changed)));
    }

    [Fact]
    public void Lines_that_repeat_do_not_cost_those_after_the_difference()
    {
        string[] Repeated(int times) => [.. Enumerable.Repeat(new string('R', 1023), times), .. Enumerable.Range(1, 12).Select(n => $"{new string('C', 1020)}{n:000}")];
        var whole = new StringBuilder();
        LineDiff.Append(whole, Repeated(4), Repeated(8), line => line);

        Assert.Equal($"--- pjsip_a.conf\n+++ pjsip_a.conf\n{whole}", RevisionDiff.Between(Files(Repeated(4)), Files(Repeated(8))));
    }

    [Fact]
    public void It_says_what_a_diff_of_all_lines_says()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var before = Enumerable.Range(0, random.Next(0, 2_000)).Select(_ => $"key{random.Next(9)}=value {random.Next(1_000)}").ToList();
            var after = before.ToList();
            for (var edit = random.Next(0, 6); edit >= 0; edit--)
            {
                var at = random.Next(after.Count + 1);
                if (random.Next(3) == 0 && at < after.Count)
                {
                    after.RemoveRange(at, Math.Min(random.Next(1, 40), after.Count - at));
                }
                else
                {
                    after.InsertRange(at, Enumerable.Repeat(random.Next(2) == 0 ? "" : "new = é", random.Next(1, 5)));
                }
            }

            var whole = new StringBuilder();
            LineDiff.Append(whole, before.ToArray(), after.ToArray(), line => line);
            var shown = RevisionDiff.Between(Files(before), Files(after));

            Assert.Equal(whole.Length == 0 ? null : $"--- pjsip_a.conf\n+++ pjsip_a.conf\n{whole}", shown);
            Assert.True(shown is null || Applied(before, shown).SequenceEqual(after), $"seed {seed}");
        }
    }

    private static ConfigurationFiles Files(IEnumerable<string> lines) => new([KeyValuePair.Create("pjsip_a.conf", string.Concat(lines.Select(line => line + "\n")))]);

    /// <summary>As <c>patch</c> would do it.</summary>
    private static List<string> Applied(List<string> before, string diff)
    {
        var (after, at) = (new List<string>(), 0);
        foreach (var line in diff.Split('\n')[2..^1])
        {
            switch (line[0])
            {
                case '@':
                    var words = line.Split(' ')[1][1..].Split(',');
                    var first = int.Parse(words[0], CultureInfo.InvariantCulture) - 1;
                    after.AddRange(before[at..first]);
                    at = first;
                    break;
                case '+':
                    after.Add(line[1..]);
                    break;
                default:
                    Assert.Equal(before[at++], line[1..]);
                    after.AddRange(line[0] == ' ' ? [line[1..]] : []);
                    break;
            }
        }

        return [.. after, .. before[at..]];
    }
}
