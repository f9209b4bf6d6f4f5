using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Common;

/// <summary>Every refusal speaks both languages.</summary>
public sealed partial class RefusalTextTests
{
    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_values()
    {
        var (english, portuguese) = (Sentences("Refusals.resx"), Sentences("Refusals.pt-BR.resx"));
        Assert.Equal(english.Keys.Order(), portuguese.Keys.Order());
        foreach (var (key, sentence) in english)
        {
            Assert.Equal(Holes(sentence), Holes(portuguese[key]));
        }
    }

    [Fact]
    public void Every_sentence_that_the_code_names_exists()
    {
        var known = Sentences("Refusals.resx").Keys.ToHashSet();
        var named = Directory.EnumerateFiles(RepositoryRoot.File("TrunkFlow.Server"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Reason().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .ToHashSet();
        Assert.True(named.Count > 40, "the pattern that finds them is out of date");
        Assert.Empty(named.Except(known).Order());
    }

    [Theory]
    [InlineData("pt-BR", "O número +551130001234 está em quarentena; por isso não é possível fazer isso agora.")]
    [InlineData("en", "The number +551130001234 is in quarantine, so this cannot be done now.")]
    public void A_refusal_speaks_the_language_of_the_request(string culture, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, new DidStatusException("+551130001234", DidStatus.Quarantine).Message);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_nested_input_puts_its_path_in_front()
    {
        var refusal = Assert.Throws<InvalidValueException>(
            () => InputPath.UnderEach<int, int>("trunks", [5060, 0], port => SwitchText.Port("port", port)));
        Assert.Equal("trunks[1].port", refusal.Field);
    }

    private static Dictionary<string, string> Sentences(string file) =>
        XDocument.Load(RepositoryRoot.File("TrunkFlow.Server", "Resources", file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Holes(string sentence) => string.Join(' ', Hole().Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""((InvalidValue|UnreadableRequest)Exception\([^;]*?, |RefusalException\((field|null|"[^"]*"), |base\((field|null|"[^"]*"), )"(?<key>[A-Z]\w+)"[,)]""")]
    private static partial Regex Reason();
}
