using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using TrunkFlow.Server.Hosting;

namespace TrunkFlow.Tests.Support;

/// <summary>
/// The built program as a process of its own, as an installation runs it: it can be killed, and its first-run password is read from what it prints.
/// </summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly StringBuilder output = new();
    private readonly Dictionary<string, string> settings;
    private Process? process;

    public ServerProcess(string connectionString, IReadOnlyDictionary<string, string>? settings = null)
    {
        this.settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__TrunkFlow"] = connectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            // It lives for seconds: counting how its code runs would cost more than it gives.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = "0",
            ["MasterKeyFile"] = scratch["master.key"],
            ["Node__AsteriskDirectory"] = scratch["asterisk"],
            ["Node__AsteriskBinary"] = "off",
        };
        foreach (var setting in RateLimits.Defaults.Keys)
        {
            this.settings[setting.Replace(":", "__", StringComparison.Ordinal)] = Unhurried.Allowance;
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            this.settings[name] = value;
        }
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where set, file permissions bind the server also when the tests run as root, and it is a member of this group, as an installed one is of Asterisk's.</summary>
    public uint? MemberOf { get; init; }

    /// <summary>Everything the process printed, over all its lives.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>The administrator's password, printed when the database was empty.</summary>
    public string FirstPassword => Password().Match(Output) is { Success: true } match
        ? match.Groups["password"].Value
        : throw new InvalidOperationException($"The server printed no first password:\n{Output}");

    /// <summary>Starts the program and waits until it is ready to answer.</summary>
    public async Task StartAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] bound = MemberOf is { } group && Environment.IsPrivilegedProcess ? ["setpriv", $"--groups={group}", "--bounding-set=-all", "--inh-caps=-all"] : [];
        var start = Program(bound, [], settings);
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(() => ReadyAsync(http), "the server is ready", seconds: 60);
    }

    /// <summary>One of the program's verbs, as an administrator types it; its exit code, and what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunVerbAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = Program([], arguments, settings);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>SIGKILL: no chance to put anything in order.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits for an end it comes to by itself.</summary>
    public Task EndAsync() => process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        scratch.Dispose();
    }

    private static ProcessStartInfo Program(IEnumerable<string> before, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var server = RepositoryRoot.File("TrunkFlow.Server");
        string[] command = [.. before, "dotnet", System.IO.Path.Combine(server, "bin", Configuration, "net10.0", "trunkflow.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = server, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private async Task<bool> ReadyAsync(HttpClient http)
    {
        Assert.False(process!.HasExited, $"The server stopped while starting:\n{Output}");
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    [GeneratedRegex(@"with the password (?<password>\S+)")]
    private static partial Regex Password();
}
