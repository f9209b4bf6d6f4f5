using TrunkFlow.Server.Asterisk.Install;

namespace TrunkFlow.Tests.Asterisk.Install;

public class CheckAsteriskTests
{
    [Fact]
    public async Task Of_a_plain_Asterisk_it_says_everything_that_lacks_and_what_to_do()
    {
        using var directory = new AsteriskDirectory(HandwrittenConfigurations.Plain);

        Assert.Equal(1, await directory.RunAsync("check"));

        foreach (var line in new[]
        {
            "WRONG  pjsip.conf: there is no line \"#tryinclude trunkflow/pjsip.conf\". Write it as the last line, or run \"trunkflow asterisk install\"",
            "ok     pjsip.conf:1: transport [transport-udp]",
            "WRONG  pjsip.conf: there is no section with type=global",
            "WRONG  trunkflow-pjsip.conf: there is no line \"#tryinclude pjsip.conf\", without which every other endpoint is lost",
            "WRONG  trunkflow-pjsip.conf: there is no line \"#tryinclude trunkflow/telephones.conf\"",
            "WRONG  sorcery.conf: [res_pjsip] does not say where to find auth. Write \"auth = config,trunkflow-pjsip.conf,criteria=type=auth\" there",
            "WRONG  cdr.conf: [general] has no unanswered. Write \"unanswered = yes\" there",
            "ok     cdr.conf: [general] enable = yes",
            "WRONG  cdr_custom.conf: [mappings] has no trunkflow.csv",
            "WRONG  asterisk.conf: [options] has no systemname. Write \"systemname = pbx1\" there",
            "WRONG  manager.conf: there is no user [trunkflow]. Add it with read=system,call,reporting,security and write=system,call,reporting",
            "WRONG  manager.conf: there is no user [trunkflow-conferences]. Add it with read=call and write=originate",
            $"WRONG  {directory["trunkflow"]}: there is no such folder. mkdir -m 2770",
            "note   settings: Node__Ami__Host is not set",
        })
        {
            Assert.Contains(line, directory.Output, StringComparison.Ordinal);
        }

        Assert.EndsWith(" to put right.\n", directory.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pjsip.conf", "#tryinclude", "#include", "#include makes Asterisk refuse the whole file")]
    [InlineData("pjsip.conf", "type=transport", "type=endpoint", "there is no transport")]
    [InlineData("pjsip.conf", "ip,username", "username,ip", "pjsip.conf:7: endpoint_identifier_order is \"username,ip,auth_username\"")]
    [InlineData("extensions.conf", "[general]", "stray=1\n[general]", "extensions.conf:1: a setting before the first section; Asterisk refuses the whole file")]
    [InlineData("extensions.conf", "[general]", "#include gone.conf\n[general]", "#include of gone.conf, which does not exist")]
    [InlineData("extensions.conf", "[general]", "[general](nothing)", "inherits from \"nothing\", which does not exist")]
    [InlineData("extensions.conf", "#tryinclude trunkflow/extensions.conf", "#tryinclude <trunkflow/extensions.conf>\n#tryinclude trunkflow/extensions.conf", "stands there a second time")]
    [InlineData("sorcery.conf", "config,trunkflow-pjsip.conf,criteria=type=aor", "config,pjsip.conf,criteria=type=aor", "aor is read from pjsip.conf, and Asterisk reads a type from one file only. Write \"aor = config,trunkflow")]
    [InlineData("sorcery.conf", "auth = config,trunkflow-pjsip.conf,", "auth = config,mine.conf,", "Write \"#tryinclude mine.conf\" as the first line of trunkflow-pjsip.conf")]
    [InlineData("sorcery.conf", "[res_pjsip]", "[res_pjsip]\naor = config,pjsip.conf,criteria=type=aor", "sorcery.conf:3: aor is read from pjsip.conf")]
    [InlineData("trunkflow-pjsip.conf", "#tryinclude pjsip.conf", ";", "without which every other endpoint is lost")]
    [InlineData("cdr.conf", "congestion = yes", "congestion = no", "congestion is \"no\"")]
    [InlineData("cdr_custom.conf", "tf_trail", "tf_other", "trunkflow.csv is \"")]
    [InlineData("asterisk.conf", "pbx1", "pbx2", "systemname is \"pbx2\"")]
    [InlineData("manager.conf", "enabled = yes", "enabled = no", "enabled is \"no\"")]
    [InlineData("manager.conf", "127.0.0.1", "10.1.1.1", "the manager interface listens on 10.1.1.1 only")]
    [InlineData("trunkflow-manager.conf", "write = system,call,reporting", "write = system,call,reporting,command", "[trunkflow] has write=system,call,reporting,command")]
    [InlineData("trunkflow-manager.conf", "write = originate", "write = all", "[trunkflow-conferences] has write=all")]
    [InlineData("trunkflow-manager.conf", "permit = 127.0.0.0/255.0.0.0", "permit = 0.0.0.0/0", "[trunkflow] may come from other hosts")]
    public async Task One_thing_made_wrong_is_the_one_found(string file, string right, string wrong, string found)
    {
        using var directory = await InstalledAsync();
        var text = await File.ReadAllTextAsync(directory[file]);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        await File.WriteAllTextAsync(directory[file], text.Remove(at, right.Length).Insert(at, wrong));

        Assert.Equal(1, await directory.RunAsync("check"));

        var finding = Assert.Single(directory.Output.Split('\n'), line => line.StartsWith("WRONG", StringComparison.Ordinal));
        Assert.Contains(found, finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.SetGroup)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_folder_that_does_not_serve_both_is_found_and_put_right(UnixFileMode lacks)
    {
        using var directory = await InstalledAsync();
        File.SetUnixFileMode(directory["trunkflow"], File.GetUnixFileMode(directory["trunkflow"]) & ~lacks);

        Assert.Equal(1, await directory.RunAsync("check"));
        Assert.Contains("chmod 2770", directory.Output, StringComparison.Ordinal);
        await directory.RunAsync("install", "--yes");

        Assert.Equal(0, await directory.RunAsync("check"));
    }

    [Fact]
    public async Task A_secret_that_is_not_the_settings_and_an_Asterisk_that_does_not_answer_are_found()
    {
        using var directory = await InstalledAsync();
        var settings = new Dictionary<string, string?>
        {
            ["Node:Ami:Host"] = "127.0.0.1",
            ["Node:Ami:Port"] = "1",
            ["Node:Ami:Username"] = "trunkflow",
            ["Node:Ami:Secret"] = "other",
            ["Node:CdrFile"] = "/nowhere/at/all.csv",
        };

        Assert.Equal(1, await directory.RunAsync("check", null, settings));

        Assert.Contains("WRONG  settings: Node__Ami__Secret is not the secret of [trunkflow]", directory.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG  settings: the folder of Node__CdrFile=/nowhere/at/all.csv does not exist", directory.Output, StringComparison.Ordinal);
        Assert.Contains("No manager interface at 127.0.0.1:1", directory.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("check --yes")]
    [InlineData("install --purge")]
    [InlineData("uninstall --directory")]
    public async Task A_wrong_command_is_answered_with_how_it_is_used(string command)
    {
        using var error = new StringWriter();

        var code = await AsteriskVerbs.RunAsync(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), command.Split(' '), TimeProvider.System, error, error, null, default);

        Assert.Equal(2, code);
        Assert.StartsWith("trunkflow asterisk check ", error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<AsteriskDirectory> InstalledAsync()
    {
        var directory = new AsteriskDirectory(HandwrittenConfigurations.Plain);
        await directory.RunAsync("install", "--yes");
        Assert.Equal(0, await directory.RunAsync("check"));
        return directory;
    }
}
