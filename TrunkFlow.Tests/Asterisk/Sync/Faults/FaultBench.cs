using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Install;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>
/// An operator in service: the built server as a process of its own, bound by file permissions as an installed one is, a real Asterisk that reads what it writes,
/// a line between them that can be cut, a customer at .11 and a carrier at .21 that answers.
/// </summary>
public sealed class FaultBench : IAsyncLifetime
{
    private readonly Provider _provider = Some.Provider();
    private readonly TariffPlan _plan = Some.Plan();
    private readonly CustomerDetails _trunk;
    private readonly ScratchFolder _order = new();
    private AmiProxy _line = null!;
    private bool _mounted;

    public FaultBench() => _trunk = new CustomerDetails { Name = "Trunk", AreaCode = "11", TariffPlanId = _plan.Id, CreditLimit = 100m };

    public Laboratory Laboratory { get; } = new();

    public TestDatabase Database { get; } = new();

    public ServerProcess Server { get; private set; } = null!;

    /// <summary>The manager interface as the server reaches it.</summary>
    public AmiProxy Line => _line;

    /// <summary>The folder the server writes in.</summary>
    public string Root => Path.Combine(Laboratory.EtcDirectory, "trunkflow");

    /// <summary>The file beside <c>pjsip.conf</c> by which Asterisk finds telephones.</summary>
    public string WayToTelephones => Path.Combine(Laboratory.EtcDirectory, "trunkflow-pjsip.conf");

    internal GenerationFolder Folder => new(Laboratory.EtcDirectory);

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await Laboratory.InitializeAsync();
        Database.Clock.Now = TimeProvider.System.GetUtcNow();
        _line = new AmiProxy(() => Laboratory.AmiPort);
        Server = new ServerProcess(Database.ConnectionString, new Dictionary<string, string>(NodeSettings)
        {
            ["Node__Ami__Host"] = "127.0.0.1",
            ["Node__Ami__Port"] = _line.Port.ToString(CultureInfo.InvariantCulture),
            ["Node__Ami__LongestRetry"] = "00:00:00.500",
            ["Node__AsteriskBinary"] = await Laboratory.BinaryAsync(),
            ["Node__ColdStartWithin"] = "00:00:20",
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.FileVariable] = _order["before"],
        })
        {
            MemberOf = UnixOwner.Of(Root).Group,
        };
        await Laboratory.RunAsync("gateway", "answer", "21");
        var carrier = new Gateway(new GatewayDetails { ProviderId = _provider.Id, Name = "Carrier", Host = $"{Laboratory.Network}.21", Port = 5070, QualifySeconds = 0 });
        var customer = Some.TrunkCustomer(_trunk);
        customer.AddTrunk(new CustomerTrunkDetails { Address = $"{Laboratory.Network}.11" });
        var office = Some.ExtensionCustomer();
        var telephone = Some.Extension(office);
        telephone.NewSecret();
        await Database.SaveAsync(_plan, Tariff.OfPlan(_plan.Id, Some.Terms()), _provider, carrier, customer, office, telephone, Some.Route("55", carrier));
        await Server.StartAsync();
        await LiveAsync();
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await _line.DisposeAsync();
        if (_mounted)
        {
            await RunAsync("umount", "-l", Root);
        }

        _order.Dispose();
        await Laboratory.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A carrier more is saved; when it is live Asterisk knows an endpoint of its name.</summary>
    public async Task<Gateway> SaveAsync()
    {
        Database.Clock.Now = TimeProvider.System.GetUtcNow();
        var gateway = Some.Gateway(_provider, $"{Laboratory.Network}.22");
        await Database.SaveAsync(gateway);
        return gateway;
    }

    /// <summary>Saved with what Asterisk sees, though Asterisk does not see this.</summary>
    public async Task RenameCustomerAsync()
    {
        await using var db = Database.Open();
        (await db.Customers.SingleAsync(row => row.Name == _trunk.Name)).Edit(_trunk with { Name = "Trunk, renamed" });
        await db.SaveChangesAsync();
    }

    /// <summary>Another server of the same node, to take over when the first is gone; calls ask the first.</summary>
    public ServerProcess AnotherServer() => new(Database.ConnectionString, new Dictionary<string, string>(NodeSettings) { ["Node__RoutingPort"] = "0" });

    /// <summary>What <c>syncStatus</c> answers.</summary>
    public async Task<NodeSync> StatusAsync()
    {
        await using var db = Database.Open();
        return Assert.Single(await new SyncOverview(db).ReadAsync(default));
    }

    public async Task LiveAsync() => await Eventually.TrueAsync(
        async () => await StatusAsync() is { Status: SyncStatus.Live, PendingChanges: 0, AsteriskConnected: true } && Folder.Agree(),
        $"live; {(await StatusAsync()).LastRevision?.Failure}", 60);

    /// <summary>Waits until the state is this one, and its reason says all this.</summary>
    public async Task<NodeSync> StandsAsync(SyncStatus status, params IEnumerable<string> says)
    {
        NodeSync? now = null;
        await Eventually.TrueAsync(
            async () => (now = await StatusAsync()).Status == status && says.All(words => now.LastRevision?.Failure?.Contains(words, StringComparison.Ordinal) == true),
            $"{status}: {string.Join(" … ", says)}", 30);
        return now!;
    }

    /// <summary>The server ends as by SIGKILL right before its next step of this name.</summary>
    public Task KillBeforeAsync(string step) => File.WriteAllTextAsync(_order["before"], step);

    public async Task RestartAsync()
    {
        File.Delete(_order["before"]);
        await Server.StartAsync();
    }

    /// <summary>Has Asterisk read whatever lies there now: it must hold exactly what the generations say that the entry files name.</summary>
    public async Task ReadsWholeGenerationsAsync()
    {
        await HoldsAsync("pjsip show endpoints", @"^ Endpoint:  ([^\s/<]+)", state => state.Endpoints.Keys, EntryFile.Pjsip, EntryFile.Telephones);
        await HoldsAsync("dialplan show", @"^\[ Context '([^']+)' created by 'pbx_config' \]", state => state.Contexts.Keys, EntryFile.Dialplan);
    }

    private async Task HoldsAsync(string command, string line, Func<IntendedState, IEnumerable<string>> names, params EntryFile[] entries)
    {
        Assert.Contains("reloaded", await Laboratory.CommandAsync($"module reload {entries[0].Module}"), StringComparison.Ordinal);
        var intended = new List<string>();
        foreach (var entry in entries)
        {
            var generation = EntryFile.GenerationOf(await File.ReadAllTextAsync(Path.Combine(Root, entry.Name)))!.Value;
            intended.AddRange(names(new IntendedState(Folder.Read(generation), entry.Reads)));
        }

        await Eventually.TrueAsync(async () => Named(await Laboratory.CommandAsync(command), line).SetEquals(intended), $"whole generations in {string.Join(" and ", entries.Select(entry => entry.Name))}");
    }

    private static HashSet<string> Named(string shown, string line) => [.. Regex.Matches(shown, line, RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    /// <summary>Asterisks of the cold start that still run.</summary>
    public IEnumerable<string> Scratches() =>
        from process in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(process), out _)
        let command = CommandOf(process)
        where command.Contains(ColdStartCheck.Prefix(Laboratory.EtcDirectory), StringComparison.Ordinal)
        select command;

    private static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return "";
        }
    }

    /// <summary>Whether Asterisk has what was saved.</summary>
    public async Task<bool> HoldsAsync(Gateway gateway) =>
        (await Laboratory.CommandAsync($"pjsip show endpoint {gateway.EndpointName}")).Contains($"Endpoint:  {gateway.EndpointName}", StringComparison.Ordinal);

    /// <summary>The final status of a call from the customer through the carrier.</summary>
    public Task<string> CallAsync() => Laboratory.RunAsync("call", "11988887777", "--from", "11", "--hold", "100");

    /// <summary>
    /// A file system of its own under the server's folder, filled to the last byte. Where mounting is not allowed the kernel's own full disk (/dev/full) stands
    /// where the next entry file is to be written.
    /// </summary>
    public async Task FillDiskAsync()
    {
        if (!Environment.IsPrivilegedProcess || await RunAsync("sh", "-c", $"cp -a '{Root}' '{Root}.copy' && mount -t tmpfs -o size=2m,mode=2770 tmpfs '{Root}'") != 0)
        {
            FillDiskAtTheSwitch();
            return;
        }

        _mounted = true;
        Assert.Equal(0, await RunAsync("sh", "-c", $"chown --reference='{Root}.copy' '{Root}' && cp -a '{Root}.copy/.' '{Root}/' && rm -rf '{Root}.copy'"));
        await RunAsync("sh", "-c", $"head -c 4000000 /dev/zero >'{Filler}'");
    }

    public void FillDiskAtTheSwitch() => File.CreateSymbolicLink(Path.Combine(Root, "extensions.conf.new"), "/dev/full");

    public void FreeDisk()
    {
        File.Delete(Filler);
        File.Delete(Path.Combine(Root, "extensions.conf.new"));
    }

    /// <summary>Asterisk's own folder belongs to somebody else; a user who may not give folders away shuts himself out instead, which the server meets as the same refusal.</summary>
    public async Task GiveAwayAsync() =>
        Assert.Equal(0, await RunAsync("sh", "-c", Environment.IsPrivilegedProcess ? $"chown -R 12345:12345 '{Root}' && chmod -R g-s '{Root}'" : $"chmod 0 '{Root}'"));

    /// <summary>The folder and what comes into it belong to a group Asterisk is not in; where Asterisk runs as the tests do, the group may not enter what lies below.</summary>
    public async Task ShutAsteriskOutAsync() =>
        Assert.Equal(0, await RunAsync("sh", "-c", Environment.IsPrivilegedProcess ? $"chown 0:12345 '{Root}' && chmod 2770 '{Root}'" : $"chmod 0700 '{Root}/gen'"));

    public async Task TakeBackAsync() => Assert.Equal(0, await RunAsync("sh", "-c", Environment.IsPrivilegedProcess
        ? $"chown --reference='{Laboratory.EtcDirectory}' '{Root}' && chgrp -R --reference='{Laboratory.EtcDirectory}' '{Root}' && chown -R 0 '{Root}/gen'"
            + $" && find '{Root}' -type d -exec chmod 2770 {{}} +"
        : $"chmod 2770 '{Root}' && chmod 2770 '{Root}/gen'"));

    public async Task AllowAsync(string mode, string folder) => Assert.Equal(0, await RunAsync("chmod", mode, folder));

    /// <summary>Another secret in Asterisk's manager.conf, and nobody signed in with the former one.</summary>
    public async Task ChangeManagerSecretAsync(string from, string to)
    {
        var path = Path.Combine(Laboratory.EtcDirectory, "manager.conf");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace($"secret={from}\n", $"secret={to}\n", StringComparison.Ordinal));
        await Laboratory.CommandAsync("manager reload");
        var before = Server.Output.Length;
        Line.Cut();
        var heard = from == Laboratory["AMI_SECRET"] ? "LoginRefused" : "Connected to Asterisk";
        await Eventually.TrueAsync(() => Server.Output[before..].Contains(heard, StringComparison.Ordinal), heard);
    }

    public async Task StartAsteriskAsync()
    {
        Laboratory.ResumeSwitch();
        await Eventually.TrueAsync(async () => await RunAsync(Laboratory["AST_CLI"], "-rx", "core waitfullybooted") == 0, "Asterisk booted", 30);
    }

    private Dictionary<string, string> NodeSettings => new(Laboratory.NodeSettings) { ["Roles"] = "node", ["MasterKeyFile"] = _order["master.key"] };

    private string Filler => Path.Combine(Root, "filler");

    private static async Task<int> RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
