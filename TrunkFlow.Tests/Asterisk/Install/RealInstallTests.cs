using System.Diagnostics;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Install;
using TrunkFlow.Tests.Asterisk.Config;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Install;

/// <summary>Into a real Asterisk that has never heard of TrunkFlow.</summary>
[Trait("needs", "asterisk")]
public sealed class RealInstallTests(Laboratory laboratory) : IClassFixture<Laboratory>, IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private string _output = "";
    private readonly UnixOwner _owner = UnixOwner.Of($"/proc/{laboratory["AST_PID"]}");
    private Process? _switch;

    public void Dispose()
    {
        _scratch.Dispose();
        _switch?.Dispose();
    }

    [Fact]
    public async Task An_Asterisk_without_TrunkFlow_carries_and_records_a_call_after_install_and_knows_nothing_of_it_after_uninstall()
    {
        await StopAsync();
        MakePlain();
        var plain = Files();
        await StartAsync();
        Assert.Equal(1, await RunAsync("check"));

        Assert.Equal(0, await RunAsync("install", "--yes", "--settings", _scratch["trunkflow.env"]));
        Assert.Equal(1, await RunAsync("check", "--settings", _scratch["trunkflow.env"]));
        await StopAsync();
        await StartAsync();

        Assert.True(await RunAsync("check", "--settings", _scratch["trunkflow.env"]) == 0, _output);
        Assert.Contains("[trunkflow-conferences] signs in", _output, StringComparison.Ordinal);
        Assert.Contains($"systemname {laboratory["NODE_KEY"]}", _output, StringComparison.Ordinal);
        Assert.Equal(laboratory.CallRecordFile, Settings()["Node:CdrFile"]);

        await CarryACallAsync();

        // From under the running one, which carries on by what it has read.
        Assert.True(await RunAsync("uninstall", "--yes", "--purge") == 0, _output);
        Assert.Equal(plain, Files());
        Assert.Equal("200", await laboratory.RunAsync("call", "11900010002"));
        Assert.Equal(1, await RunAsync("check"));
        await StopAsync();
        await StartAsync();
        Assert.DoesNotContain("tf-", await laboratory.CommandAsync("dialplan show"), StringComparison.Ordinal);
        Assert.DoesNotContain("trunkflow", await laboratory.CommandAsync("manager show users"), StringComparison.Ordinal);
        Assert.Contains("No objects found", await laboratory.CommandAsync("pjsip show endpoints"), StringComparison.Ordinal);
    }

    /// <summary>What Asterisk is configured by; what an installation keeps of files it changed is not read by it.</summary>
    private Dictionary<string, string> Files() => Directory.EnumerateFiles(laboratory.EtcDirectory, "*.conf", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(laboratory.EtcDirectory, file), File.ReadAllText);

    private async Task CarryACallAsync()
    {
        await laboratory.LoadAsync(SwitchFiles.Render(LaboratoryOperator.Model)
            .ToDictionary(file => file.Name, file => file.Text.Replace($"{LaboratoryOperator.Network}.", $"{laboratory.Network}.", StringComparison.Ordinal)));
        Assert.Contains(LaboratoryOperator.Model.Customers.SelectMany(customer => customer.Extensions).First().Endpoint, await laboratory.CommandAsync("pjsip show endpoints"), StringComparison.Ordinal);
        await laboratory.RunAsync("gateway", "answer", "21");
        Assert.Equal("200", await laboratory.RunAsync("call", "11900010001"));
        await Eventually.TrueAsync(() => File.Exists(laboratory.CallRecordFile), "the call's record written");
        var record = Assert.Single(await File.ReadAllLinesAsync(laboratory.CallRecordFile));
        Assert.StartsWith($"\"{laboratory["NODE_KEY"]}-", record, StringComparison.Ordinal);
        Assert.Contains("\"ANSWERED\"", record, StringComparison.Ordinal);
        Assert.Equal(CallRecordMapping.Columns.Count, record.Split("\",\"").Length);
    }

    // The laboratory's own configuration without TrunkFlow's part.
    private void MakePlain()
    {
        foreach (var file in new[] { "pjsip.conf", "extensions.conf", "confbridge.conf", "asterisk.conf" })
        {
            var path = Path.Combine(laboratory.EtcDirectory, file);
            var lines = File.ReadAllLines(path).Where(line => !line.StartsWith("#tryinclude", StringComparison.Ordinal)
                && !line.StartsWith("endpoint_identifier_order", StringComparison.Ordinal) && !line.StartsWith("systemname", StringComparison.Ordinal)).ToList();
            File.WriteAllLines(path, lines);
        }

        File.Delete(Path.Combine(laboratory.EtcDirectory, "sorcery.conf"));
        File.Delete(Path.Combine(laboratory.EtcDirectory, "trunkflow-pjsip.conf"));
        File.WriteAllText(Path.Combine(laboratory.EtcDirectory, "cdr.conf"), "[general]\nenable=yes\n");
        File.WriteAllText(Path.Combine(laboratory.EtcDirectory, "cdr_custom.conf"), ";[mappings]\n");
        File.WriteAllText(Path.Combine(laboratory.EtcDirectory, "manager.conf"), $"[general]\nenabled = no\nport = {laboratory.AmiPort}\nbindaddr = 0.0.0.0\n");
        File.SetUnixFileMode(Path.Combine(laboratory.EtcDirectory, "manager.conf"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Directory.Delete(Path.Combine(laboratory.EtcDirectory, "trunkflow"), recursive: true);
    }

    private async Task<int> RunAsync(string verb, params string[] options)
    {
        (var code, _output) = await ServerProcess.RunVerbAsync(
            ["asterisk", verb, "--directory", laboratory.EtcDirectory, .. options], new Dictionary<string, string> { ["Node__Key"] = laboratory["NODE_KEY"] });
        return code;
    }

    private Dictionary<string, string?> Settings() => SettingsFile.Read(_scratch["trunkflow.env"]).ToDictionary();

    private async Task StopAsync()
    {
        await laboratory.CommandAsync("core stop now");
        await Eventually.TrueAsync(() => !File.Exists(ControlSocket), "Asterisk gone");
    }

    // As the user the laboratory has for it: what install writes must be readable for that one.
    private async Task StartAsync()
    {
        var command = _owner.User == 0
            ? new ProcessStartInfo(laboratory["AST_CLI"], ["-f", "-n"])
            : new ProcessStartInfo("setpriv", [$"--reuid={_owner.User}", $"--regid={_owner.Group}", "--clear-groups", laboratory["AST_CLI"], "-f", "-n"]);
        command.RedirectStandardOutput = command.RedirectStandardError = true;
        _switch?.Dispose();
        _switch = Process.Start(command)!;
        _switch.OutputDataReceived += (_, _) => { };
        _switch.BeginOutputReadLine();
        _switch.ErrorDataReceived += (_, _) => { };
        _switch.BeginErrorReadLine();
        await Eventually.TrueAsync(() => File.Exists(ControlSocket), "Asterisk running");
        await laboratory.CommandAsync("core waitfullybooted");
    }

    private string ControlSocket => Path.Combine(laboratory["LAB_DIR"], "run", "asterisk.ctl");
}
