using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Sync.ColdStart;

/// <summary>An Asterisk of a folder and ports of its own, which lives as long as this object, and never longer than this process.</summary>
internal sealed partial class ScratchAsterisk : IAsyncDisposable
{
    // The pipe to its standard input ends with this process, however that ends; a shell notices and ends Asterisk.
    private const string Watched =
        """
        exec 3<&0 >/dev/null 2>&1
        "$@" </dev/null 3<&- &
        asterisk=$!
        (read -r _ <&3; kill -9 $asterisk) &
        watch=$!
        wait $asterisk
        code=$?
        kill $watch
        exit $code
        """;

    private static readonly TimeSpan LastBreath = TimeSpan.FromSeconds(2);

    private readonly string _folder;
    private readonly Process _process;
    private readonly CancellationTokenSource _stop = new();
    private readonly AmiClient _ami;
    private readonly AmiSubscription _booted;
    private readonly Task _connected;

    private ScratchAsterisk(string binary, string folder, int managerPort, string secret, TimeProvider time)
    {
        _folder = folder;
        string[] arguments = ["-c", Watched, "sh", binary, "-C", Path.Combine(folder, "etc", "asterisk.conf"), "-f", "-n"];
        _process = Process.Start(new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardInput = true })!;
        var settings = new AmiSettings
        {
            Host = "127.0.0.1",
            Port = managerPort,
            Username = "trunkflow",
            Secret = secret,
            Events = "system",
            FirstRetry = TimeSpan.FromMilliseconds(20),
            LongestRetry = TimeSpan.FromMilliseconds(40),
        };
        _ami = new AmiClient(settings, time, NullLogger<AmiClient>.Instance);
        _booted = _ami.Subscribe(message => message.Is("FullyBooted"));
        _connected = _ami.RunAsync(_stop.Token);
    }

    public IAmi Ami => _ami;

    /// <summary>What it wrote in its log, without time and thread, and with the names of the candidate's files as they are.</summary>
    public IReadOnlyList<string> Complaints =>
    [
        .. from line in File.Exists(LogFile) ? File.ReadAllLines(LogFile) : []
           where line.Contains("ERROR[", StringComparison.Ordinal) || line.Contains("WARNING[", StringComparison.Ordinal)
           select Thread().Replace(line, "$1").Replace($"{_folder}/etc/", "", StringComparison.Ordinal),
    ];

    private string LogFile => Path.Combine(_folder, "log", "complaints");

    public static ScratchAsterisk Start(string binary, string asteriskDirectory, string folder, ConfigurationFiles candidate, TimeProvider time)
    {
        var ports = ScratchPorts.Find();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        ScratchConfiguration.Write(folder, asteriskDirectory, candidate, ports, secret);
        return new ScratchAsterisk(binary, folder, ports.Manager, secret, time);
    }

    /// <returns>Its exit code where it ended instead; null when it has read everything.</returns>
    public async Task<int?> BootAsync(CancellationToken cancellationToken)
    {
        var ended = _process.WaitForExitAsync(cancellationToken);
        var booted = HeardAsync(cancellationToken);
        await await Task.WhenAny(ended, booted);
        return booted.IsCompletedSuccessfully ? null : _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(LastBreath);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _stop.CancelAsync();
        await _connected;
        _booted.Dispose();
        _process.Dispose();
        _stop.Dispose();
    }

    private async Task HeardAsync(CancellationToken cancellationToken)
    {
        await foreach (var signal in _booted.ReadAllAsync(cancellationToken))
        {
            if (signal is AmiEvent)
            {
                return;
            }
        }
    }

    [GeneratedRegex(@"^\[[^\]]*\] *((?:ERROR|WARNING))\[[^\]]*\](?:\[[^\]]*\])?:?")]
    private static partial Regex Thread();
}
