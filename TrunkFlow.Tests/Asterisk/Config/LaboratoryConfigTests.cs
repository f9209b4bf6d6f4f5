using System.Text.RegularExpressions;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Reading;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Config;

/// <summary>What a real Asterisk makes of the files.</summary>
[Trait("needs", "asterisk")]
public partial class LaboratoryConfigTests(Laboratory laboratory) : IClassFixture<Laboratory>
{
    [Fact]
    public async Task Asterisk_holds_exactly_the_objects_we_wrote_and_complains_of_nothing()
    {
        var files = await LoadAsync("");
        await AssertObjectsAsync(files);
        var identifies = files.Where(file => file.Key.StartsWith("pjsip_", StringComparison.Ordinal)).SelectMany(file => AsteriskFile.Read(file.Value).Sections).Where(section => section.Value("type") == "identify");
        Assert.Equal(
            identifies.SelectMany(section => section.Values("match")).Select(match => match.Contains('/', StringComparison.Ordinal) ? match : $"{match}/32").Order(StringComparer.Ordinal),
            Regex.Matches(await laboratory.CommandAsync("pjsip show identifies"), @"^ +Match: (\S+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Matches(@"password +: c4rrier!", await laboratory.CommandAsync("pjsip show auth gw-registers"));
        Assert.Equal("", string.Join('\n', Complaints()));
    }

    [Fact]
    public async Task The_dialplan_it_holds_is_ours_to_the_last_priority() => await AssertDialplanAsync(await LoadAsync(""));

    /// <summary>Every text of the model in turn, as hostile as our own checks let it pass: Asterisk must read one value where we wrote one, and nothing else.</summary>
    [Fact]
    [Trait("long", "hostile")]
    public async Task Whatever_may_be_written_Asterisk_reads_as_it_was_meant()
    {
        var random = new Random(LongRun.Seed);
        var wanted = LongRun.Size("hostile", gate: 15, full: 400);
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        await using var line = await ManagerLine.OpenAsync(laboratory);
        for (var tried = 0; loaded.Count < wanted; tried++)
        {
            Assert.True(tried < wanted * 400, $"only {loaded.Count} of {tried} texts were accepted");
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => HostileTextTests.Fragments[random.Next(HostileTextTests.Fragments.Length)]));
            var field = random.Next(HostileModel.Fields.Count);
            if (Render(HostileModel.With(field, text)) is not { } files || !loaded.Add($"{HostileModel.Fields[field]}: {text}"))
            {
                continue;
            }

            await laboratory.LoadAsync(files);
            try
            {
                await AssertObjectsAsync(files);
                await AssertDialplanAsync(files);
                Offences.None(await DifferencesAsync(line.Ami, files));
            }
            catch (Xunit.Sdk.XunitException difference)
            {
                Assert.Fail($"{HostileModel.Fields[field]} = {text}: {difference.Message}");
            }
        }

        Assert.True(loaded.Select(one => one.Split(':')[0]).Distinct().Count() > 5, string.Join('\n', loaded));
    }

    /// <summary>Value by value, as the server compares what it published.</summary>
    private static async Task<IReadOnlyList<string>> DifferencesAsync(IAmi ami, Dictionary<string, string> files)
    {
        var meant = new IntendedState(new ConfigurationFiles(files.Where(file => file.Key.EndsWith(".conf", StringComparison.Ordinal))));
        return
        [
            .. await new EndpointReadBack(ami).DifferencesAsync(IntendedState.Nothing, meant, default),
            .. await new RegistrationReadBack(ami).DifferencesAsync(IntendedState.Nothing, meant, default),
            .. await new DialplanReadBack(ami).DifferencesAsync(IntendedState.Nothing, meant, default),
        ];
    }

    /// <summary>Null where a text is refused.</summary>
    private static Dictionary<string, string>? Render(SwitchModel model)
    {
        try
        {
            return SwitchFiles.Render(model).ToDictionary(file => file.Name, file => file.Text);
        }
        catch (UnwritableTextException)
        {
            return null;
        }
    }

    private async Task AssertObjectsAsync(Dictionary<string, string> files)
    {
        var sections = files.Where(file => file.Key.StartsWith("pjsip_", StringComparison.Ordinal)).SelectMany(file => AsteriskFile.Read(file.Value).Sections).Where(section => !section.IsTemplate).ToList();
        foreach (var (type, command, line) in new[]
        {
            ("endpoint", "pjsip show endpoints", @"^ Endpoint:  ([^\s/<]+)"),
            ("aor", "pjsip show aors", @"^      Aor:  ([^\s<]+)"),
            ("auth", "pjsip show auths", @"^ +I?Auth:  ([^\s/<]+)"),
            ("identify", "pjsip show identifies", @"^ Identify:  ([^\s/<]+)"),
        })
        {
            Assert.Equal(
                sections.Where(section => section.Value("type") == type).Select(section => section.Name).Order(StringComparer.Ordinal),
                Regex.Matches(await laboratory.CommandAsync(command), line, RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Asterisk drops lines of a long answer when its console is not read fast enough; it does not drop the same ones twice.</summary>
    private async Task<string> SaidTwiceAsync(string command)
    {
        var said = "";
        await Eventually.TrueAsync(async () => said == (said = await laboratory.CommandAsync(command)), $"{command} is said twice");
        return said;
    }

    private async Task AssertDialplanAsync(Dictionary<string, string> files)
    {
        var contexts = files.Where(file => file.Key.StartsWith("extensions_", StringComparison.Ordinal)).SelectMany(file => AsteriskFile.Read(file.Value).Sections).ToList();

        var shown = await SaidTwiceAsync("dialplan show");

        Assert.Equal(
            contexts.Select(context => context.Name).Order(StringComparer.Ordinal),
            Context().Matches(shown).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(contexts.Sum(context => context.Settings.Count), Regex.Count(shown, @"^ +('[^']+' =>|\[[^\]]+\])? +\d+\. ", RegexOptions.Multiline) - await AsterisksOwnPrioritiesAsync(shown));
    }

    [Theory]
    [InlineData("+5511987654321")]
    [InlineData("5511987654321")]
    [InlineData("011987654321")]
    [InlineData("01511987654321")]
    [InlineData("0211130001000")]
    [InlineData("1130001000")]
    [InlineData("11987654321")]
    [InlineData("30001000")]
    [InlineData("987654321")]
    [InlineData("0021442079460000")]
    [InlineData("+442079460000")]
    [InlineData("00155511987654321")]
    [InlineData("190")]
    [InlineData("10315")]
    [InlineData("40041234")]
    [InlineData("30031234")]
    [InlineData("08001234567")]
    [InlineData("0300123456")]
    [InlineData("0900123456")]
    [InlineData("2030001000")]
    [InlineData("1187654321")]
    [InlineData("11887654321")]
    [InlineData("442079460000")]
    [InlineData("+0123456789")]
    [InlineData("123456")]
    [InlineData("+55")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("1")]
    [InlineData("551198765432100")]
    [InlineData("+1234567890123456")]
    [InlineData("*99")]
    [InlineData("+5511*8765432")]
    public async Task The_dialplan_normalises_a_number_as_the_server_does(string dialled)
    {
        await LoadAsync(
            """
            [test-number]
            exten => _[0-9+*#]!,1,Set(TF_AREA=11)
             same => n,Set(DB(test/${EXTEN})=refused)
             same => n,Gosub(tf-number,s,1(${EXTEN}))
             same => n,Set(DB(test/${EXTEN})=${TF_PLUS}${TF_NUMBER})
             same => n,Hangup(16)

            """);

        await laboratory.CommandAsync($"channel originate Local/{dialled}@test-number/n application Wait 1");

        var expected = BrazilianNumber.Normalise(dialled, "11");
        var answer = "";
        await Eventually.TrueAsync(
            async () => (await laboratory.CommandAsync("core show channels count")).StartsWith("0 active", StringComparison.Ordinal),
            "the call has ended");
        answer = await laboratory.CommandAsync($"database get test {dialled}");
        Assert.Equal(expected.IsValid ? $"Value: {expected.Value}" : "Value: refused", answer);
    }

    // A file of its own for the test's contexts; the laboratory's addresses instead of the sample's.
    private async Task<Dictionary<string, string>> LoadAsync(string more)
    {
        var files = SwitchFiles.Render(LaboratoryOperator.Model).ToDictionary(file => file.Name, file => file.Text.Replace($"{LaboratoryOperator.Network}.", $"{laboratory.Network}.", StringComparison.Ordinal));
        files["extensions_test.conf"] = more;
        await laboratory.LoadAsync(files);
        return files;
    }

    // Nobody answers the registration of this laboratory; whether Asterisk has said so already is a matter of seconds.
    private IEnumerable<string> Complaints() => File.ReadLines(laboratory.LogFile).Where(line =>
        Complaint().IsMatch(line) && !line.Contains("res_musiconhold", StringComparison.Ordinal) && !line.Contains("registration attempt", StringComparison.Ordinal));

    // Contexts that are not pbx_config's, such as those of parked calls.
    private static Task<int> AsterisksOwnPrioritiesAsync(string shown) =>
        Task.FromResult(Regex.Matches(shown, @"^\[ Context '[^']+' created by '(?!pbx_config')[^']+' \]\n(?<body>(?:.+\n)*)", RegexOptions.Multiline)
            .Sum(match => Regex.Count(match.Groups["body"].Value, @"^ +('[^']+' =>|\[[^\]]+\])? +\d+\. ", RegexOptions.Multiline)));

    [GeneratedRegex(@"^\[ Context '([^']+)' created by 'pbx_config' \]", RegexOptions.Multiline)]
    private static partial Regex Context();

    [GeneratedRegex(@" (WARNING|ERROR)\[")]
    private static partial Regex Complaint();
}
