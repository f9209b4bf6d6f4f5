using System.Diagnostics;
using System.Globalization;
using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Tests.Support;

/// <summary>
/// A real Asterisk for one test class (<c>IClassFixture&lt;Laboratory&gt;</c>), on ports and addresses of its own: see lab/README.md. Up in half a second
/// once it is downloaded. Classes that use it carry <c>[Trait("needs", "asterisk")]</c>.
/// </summary>
public sealed class Laboratory : IAsyncLifetime
{
    private readonly string folder = RepositoryRoot.File(".data", "lab", $"test-{Guid.CreateVersion7():N}");
    private Dictionary<string, string> values = [];
    private Process? resumed;

    /// <summary>Asterisk's configuration directory; ours is <c>trunkflow/</c> below it.</summary>
    public string EtcDirectory => this["AST_ETC"];

    public string CallRecordFile => this["CDR_FILE"];

    public string LogFile => Path.Combine(this["AST_LOG"], "messages.log");

    /// <summary>The three first numbers of the addresses this laboratory's peers have: <c>127.10.0</c>.</summary>
    public string Network => this["NET"];

    public string SipHost => this["SIP_HOST"];

    public int SipPort => int.Parse(this["SIP_PORT"], null);

    public string AmiHost => this["AMI_HOST"];

    public int AmiPort => int.Parse(this["AMI_PORT"], null);

    public int AgiPort => int.Parse(this["AGI_PORT"], null);

    /// <summary>What makes a server this laboratory's node, with live routing; a test adds what it is about.</summary>
    public Dictionary<string, string> NodeSettings => new()
    {
        ["Node__Key"] = this["NODE_KEY"],
        ["Node__AsteriskDirectory"] = EtcDirectory,
        ["Node__CdrFile"] = CallRecordFile,
        ["Node__RoutingPort"] = this["AGI_PORT"],
        ["Node__Ami__Host"] = AmiHost,
        ["Node__Ami__Port"] = this["AMI_PORT"],
        ["Node__Ami__Username"] = this["AMI_USER"],
        ["Node__Ami__Secret"] = this["AMI_SECRET"],
    };

    /// <summary>The same with the manager user that may call: for conferences and test calls.</summary>
    public Dictionary<string, string> CallingNodeSettings => new(NodeSettings)
    {
        ["Node__ConferenceAmi__Username"] = this["AMI_CONFERENCE_USER"],
        ["Node__ConferenceAmi__Secret"] = this["AMI_CONFERENCE_SECRET"],
    };

    /// <summary>Any value of <c>lab/up</c>'s environment: AMI_USER, AMI_SECRET, NODE_KEY, …</summary>
    public string this[string name] => values[name];

    public async Task InitializeAsync() => await StartAsync();

    public async Task DisposeAsync()
    {
        await RunAsync("down");
        resumed?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Starts Asterisk, or starts it again after <see cref="KillAsync"/> with an empty configuration.</summary>
    public async Task StartAsync(params string[] arguments)
    {
        var output = await RunAsync("up", arguments);
        values = output.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    public Task KillAsync() => RunAsync("down");

    /// <summary>SIGKILL for Asterisk and nothing else, as the kernel does when memory runs out: its files stay, and so do the peers.</summary>
    public void StopSwitch()
    {
        using var process = Process.GetProcessById(int.Parse(this["AST_PID"], CultureInfo.InvariantCulture));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Starts Asterisk again on the files it had, after <see cref="StopSwitch"/>, as the service manager does.</summary>
    public void ResumeSwitch()
    {
        resumed?.Dispose();
        resumed = Process.Start(new ProcessStartInfo(this["AST_CLI"], ["-f", "-n"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        resumed.OutputDataReceived += (_, _) => { };
        resumed.ErrorDataReceived += (_, _) => { };
        resumed.BeginOutputReadLine();
        resumed.BeginErrorReadLine();
        values["AST_PID"] = resumed.Id.ToString(CultureInfo.InvariantCulture);
        Remember("AST_PID", this["AST_PID"]);
    }

    /// <summary>Puts files into <c>trunkflow/</c> and has Asterisk read them, without the server's publishing.</summary>
    public async Task LoadAsync(IEnumerable<KeyValuePair<string, string>> files)
    {
        string Written(string name) => Path.Combine(EtcDirectory, "trunkflow", name);
        var written = files.Where(file => file.Key.EndsWith(".conf", StringComparison.Ordinal)).ToDictionary();
        foreach (var (name, text) in written)
        {
            await File.WriteAllTextAsync(Written(name), text);
        }

        foreach (var entry in EntryFile.All)
        {
            await File.WriteAllLinesAsync(Written(entry.Name), written.Keys.Where(entry.Reads).Select(name => $"#include \"{Written(name)}\""));
        }

        foreach (var module in new[] { "res_pjsip.so", "res_pjsip_endpoint_identifier_ip.so", "res_pjsip_outbound_registration.so", "pbx_config.so", "app_confbridge.so" })
        {
            await CommandAsync($"module reload {module}");
        }
    }

    /// <summary>A value for the laboratory's commands to know, as if <c>lab/up</c> had set it.</summary>
    public void Remember(string name, string value) => File.AppendAllText(Path.Combine(folder, "env"), $"{name}='{value}'\n");

    /// <summary>Asterisk as a program that may be started again with another configuration; broken while a file of its name and <c>.broken</c> exists.</summary>
    public async Task<string> BinaryAsync()
    {
        var path = Path.Combine(folder, "asterisk-program");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n[ ! -e \"$0.broken\" ] || exit 1\nexec {this["ASTERISK"].Replace("\\ ", " ", StringComparison.Ordinal)} \"$@\"\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    /// <summary>A command of Asterisk's own console.</summary>
    public Task<string> CommandAsync(string command) => ExecuteAsync(this["AST_CLI"], ["-rx", command]);

    /// <summary>One of the laboratory's commands: <c>gateway</c>, <c>register</c>, <c>call</c>; what it printed.</summary>
    public Task<string> RunAsync(string command, params string[] arguments) =>
        ExecuteAsync(RepositoryRoot.File("lab", command), ["--dir", folder, .. arguments]);

    private static async Task<string> ExecuteAsync(string file, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{Path.GetFileName(file)} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return (await output).Trim();
    }
}
