using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Texts;

/// <summary>Every word of the panel is in both languages, every word asked for exists, and no word lies around unused.</summary>
public sealed partial class PanelTextTests
{
    private const string Shared = "Shared";

    /// <summary>What a sentence's view adds to its key: why it is so, and what to do about it.</summary>
    private static readonly string[] Suffixes = [".Why", ".Do"];

    public static TheoryData<string> Areas() => new(Directory.GetFiles(Resources, "*Text.resx")
        .Select(file => Path.GetFileName(file).Replace("Text.resx", "", StringComparison.Ordinal)).Order());

    private static string Resources => RepositoryRoot.File("TrunkFlow.Server/Resources");

    private static string Pages => RepositoryRoot.File("TrunkFlow.Server/Pages");

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_say_the_same_things(string area)
    {
        var english = Words(area, "");
        var portuguese = Words(area, ".pt-BR");
        Assert.Equal(english.Keys.Order(), portuguese.Keys.Order());
        Assert.All(english.Concat(portuguese), word => Assert.False(string.IsNullOrWhiteSpace(word.Value), $"{word.Key} is empty"));
        Assert.All(english, word => Assert.Equal(Places(word.Value), Places(portuguese[word.Key])));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_word_the_pages_ask_for_exists_and_every_word_is_asked_for(string area)
    {
        var words = Words(area, "").Keys.ToHashSet(StringComparer.Ordinal);
        var asked = Uses(area).ToList();
        Assert.Empty(asked.Where(use => !use.Prefix && !words.Contains(use.Key)).Select(use => use.Key).Distinct());
        Assert.Empty(asked.Where(use => use.Prefix && !words.Any(word => word.StartsWith(use.Key, StringComparison.Ordinal))).Select(use => use.Key).Distinct());
        Assert.All(words, word => Assert.Contains(asked, use => use.Prefix ? word.StartsWith(use.Key, StringComparison.Ordinal) : use.Key == word));
    }

    /// <summary>
    /// A literal key is a use of itself, an interpolated one of everything that begins as it does. In C#, any quoted key counts:
    /// a static list of a page may name the words its view shows.
    /// </summary>
    private static IEnumerable<(string Key, bool Prefix)> Uses(string area)
    {
        var words = Words(area, "").Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Pages, "*.cs*", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(file);
            var own = Path.GetRelativePath(Pages, file).Split(Path.DirectorySeparatorChar)[0] == area;
            var receiver = area == Shared ? SharedKey() : own ? TextKey() : null;
            foreach (Match match in receiver?.Matches(source) ?? Enumerable.Empty<Match>())
            {
                yield return match.Groups["prefix"].Success ? (match.Groups["prefix"].Value, true) : (match.Groups["key"].Value, false);
            }

            if (own || area == Shared)
            {
                foreach (var quoted in Quoted().Matches(source).Select(match => match.Groups["key"].Value).Where(words.Contains))
                {
                    yield return (quoted, false);
                    foreach (var suffix in Suffixes.Where(suffix => words.Contains(quoted + suffix)))
                    {
                        yield return (quoted + suffix, false);
                    }
                }

                foreach (Match choice in EnumChoices().Matches(source).Where(match => match.Groups["text"].Value == (area == Shared ? "Shared" : "Text")))
                {
                    yield return (choice.Groups["prefix"].Value + ".", true);
                }
            }
        }
    }

    private static Dictionary<string, string> Words(string area, string language) =>
        XDocument.Load(Path.Combine(Resources, $"{area}Text{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string value) => Placeholder().Matches(value).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex("""\b[Tt]ext\[(?:"(?<key>[^"{]+)"|\$"(?<prefix>[^"{]+)\{)""")]
    private static partial Regex TextKey();

    [GeneratedRegex("""\b[Ss]hared\[(?:"(?<key>[^"{]+)"|\$"(?<prefix>[^"{]+)\{)""")]
    private static partial Regex SharedKey();

    [GeneratedRegex("\"(?<key>[A-Z][A-Za-z0-9.-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""Choices\.Of<[\w.]+>\((?<text>Text|Shared), "(?<prefix>\w+)"\)""")]
    private static partial Regex EnumChoices();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();
}
