using System.Text.RegularExpressions;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Routes;

/// <summary>A pattern means to us what it means to a real Asterisk, and the same one of several wins.</summary>
[Trait("needs", "asterisk")]
[Trait("long", "differential")]
public class DialPatternLaboratoryTests(Laboratory laboratory) : IClassFixture<Laboratory>
{
    private const string Digits = "01234589";

    [Fact]
    public async Task The_same_patterns_match_in_the_same_order()
    {
        var random = new Random(LongRun.Seed);
        var patterns = Enumerable.Range(0, 150)
            .Select(_ => Pattern(random))
            .Select(text => DialPattern.TryParse(text, out var pattern) ? pattern! : throw new InvalidOperationException(text))
            .DistinctBy(pattern => AsteriskText.Pattern(pattern.Text).ToString())
            .ToList();
        await laboratory.LoadAsync(
        [
            KeyValuePair.Create("extensions_test.conf", $"[test-patterns]\n{string.Join('\n', patterns.Select(pattern => $"exten => {AsteriskText.Pattern(pattern.Text)},1,NoOp()"))}\n"),
        ]);

        for (var i = 0; i < LongRun.Size("differential", 100, 5_000); i++)
        {
            var number = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Digits[random.Next(Digits.Length)]));

            var shown = await laboratory.CommandAsync($"dialplan show {number}@test-patterns");

            Assert.Equal(
                patterns.Where(pattern => pattern.Matches(number)).Order(Comparer<DialPattern>.Create(DialPattern.CompareSpecificity)).Select(pattern => AsteriskText.Pattern(pattern.Text).ToString()),
                Regex.Matches(shown, @"^ +'([^']+)' =>", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
        }
    }

    private static string Pattern(Random random)
    {
        var places = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(8) switch
        {
            0 => "X",
            1 => "Z",
            2 => "N",
            3 => $"[{random.Next(0, 3)}-{random.Next(3, 9)}]",
            4 => $"[{random.Next(0, 5)}{random.Next(5, 10)}]",
            _ => Digits[random.Next(Digits.Length)].ToString(),
        });
        return $"_{string.Concat(places)}{random.Next(3) switch { 0 => ".", 1 => "!", _ => "" }}";
    }
}
