using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Tests.Asterisk.Config;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Security;

/// <summary>A real Asterisk under attack, beside a telephone and a trunk that do nothing wrong.</summary>
[Trait("needs", "asterisk")]
public sealed partial class RealAttackTests(Laboratory laboratory) : IClassFixture<Laboratory>, IAsyncLifetime
{
    private const string Filter = "deploy/fail2ban/filter.d/trunkflow-asterisk.conf";

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Refused_attempts_are_counted_for_their_address_and_the_fail2ban_filter_finds_them_and_no_others()
    {
        await LoadOperatorAsync();
        await using (await CountAsync())
        {
            await LiveNormallyAsync();
            await AttackAsync();
            await CountedAsync();
        }

        var lines = await File.ReadAllLinesAsync(Path.Combine(laboratory["AST_LOG"], "security.log"));
        var attackers = new[] { 32, 98, 99 }.Select(host => $"{laboratory.Network}.{host}").ToList();
        foreach (var line in lines)
        {
            Assert.Equal(IsAttack(line) ? Remote().Match(line).Groups[1].Value : null, Banned(line));
        }

        Assert.Equal(attackers, lines.Select(Banned).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(lines, line => line.Contains("SuccessfulAuth", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("InvalidAccountID", StringComparison.Ordinal));
        await AsFail2banSeesItAsync(lines.Count(IsAttack));
    }

    [Theory]
    [InlineData("""AccountID="a",LocalAddress="IPV4/UDP/1.1.1.1/1",RemoteAddress="IPV4/UDP/9.9.9.9/5",SessionID="c",LocalAddress="IPV4/UDP/127.0.0.1/5060",RemoteAddress="IPV4/UDP/192.0.2.7/5060",Challenge="n",Response="r",ExpectedResponse="" """)]
    [InlineData("""AccountID="a",SessionID="c",RemoteAddress="IPV4/UDP/9.9.9.9/5"",LocalAddress="IPV4/UDP/127.0.0.1/5060",RemoteAddress="IPV4/UDP/192.0.2.7/5060",SessionTV="1970-01-01T00:00:00.000+0000" """)]
    [InlineData("""AccountID="a",SessionID="c",LocalAddress="IPV4/UDP/127.0.0.1/5060",RemoteAddress="IPV4/UDP/192.0.2.7/5060",Challenge="n",Response="r\",LocalAddress=\"IPV4/UDP/1.1.1.1/1\",RemoteAddress=\"IPV4/UDP/9.9.9.9/5",ExpectedResponse="" """)]
    public void No_text_of_a_strangers_puts_another_address_in_the_place_of_theirs(string fields) =>
        Assert.Contains(Banned($"[2026-11-26 08:24:37.918] SECURITY[13839] res_security_log.c: SecurityEvent=\"ChallengeResponseFailed\",EventTV=\"t\",Severity=\"Error\",Service=\"PJSIP\",EventVersion=\"1\",{fields}"), (string?[])["192.0.2.7", null]);

    private async Task LoadOperatorAsync()
    {
        await laboratory.LoadAsync(SwitchFiles.Render(LaboratoryOperator.Model)
            .ToDictionary(file => file.Name, file => file.Text.Replace($"{LaboratoryOperator.Network}.", $"{laboratory.Network}.", StringComparison.Ordinal)));
        await laboratory.RunAsync("gateway", "answer", "21");
    }

    private async Task LiveNormallyAsync()
    {
        Assert.Equal("200", await laboratory.RunAsync("register", "ana", "secret", "31"));
        Assert.Equal("200", await laboratory.RunAsync("call", "11900010001"));
    }

    private async Task AttackAsync()
    {
        Assert.Equal("401", await laboratory.RunAsync("call", "11900010007", "--from", "32", "--as", "bia", "--password", "wrong"));
        Assert.Equal("401", await laboratory.RunAsync("call", "11900010006", "--from", "99"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => laboratory.RunAsync("call", "11900010006", "--from", "98", "--as", "admin")));
    }

    private async Task CountedAsync()
    {
        RefusedAddress[] rows = [];
        await Eventually.TrueAsync(async () =>
        {
            await using var db = _database.Open();
            rows = await db.RefusedAddresses.OrderBy(row => row.Address).ToArrayAsync();
            return rows.Sum(row => row.Attempts) >= 1 + 2 + 16;
        }, "the attempts counted");
        Assert.Equal(
            [($"{laboratory.Network}.32", 1L, 1L, 0L, "bia"), ($"{laboratory.Network}.98", 16L, 0L, 16L, "admin"), ($"{laboratory.Network}.99", 2L, 0L, 2L, null)],
            rows.Select(row => (row.Address, row.Attempts, row.WrongPasswords, row.UnknownAccounts, row.LastAccount)));
        Assert.All(rows, row => Assert.Equal(laboratory["NODE_KEY"], row.NodeKey));
    }

    private async Task<Counting> CountAsync()
    {
        var settings = new AmiSettings { Host = laboratory.AmiHost, Port = laboratory.AmiPort, Username = laboratory["AMI_USER"], Secret = laboratory["AMI_SECRET"] };
        var ami = new AmiClient(settings, TimeProvider.System, NullLogger<AmiClient>.Instance);
        var stored = new RefusedAddresses(new OneDatabase(_database), new NodeSettings { Key = laboratory["NODE_KEY"] }, TimeProvider.System);
        var counting = new Counting(ami, new CountRefusedAttempts(ami, stored, TimeProvider.System, NullLogger<CountRefusedAttempts>.Instance));
        await Eventually.TrueAsync(() => ami.State == AmiState.Connected, "connected");
        return counting;
    }

    // The filter itself, where it can be had.
    private async Task AsFail2banSeesItAsync(int attacks)
    {
        using var fetch = Process.Start(new ProcessStartInfo(RepositoryRoot.File("lab", "lib", "fail2ban"), [Path.Combine(laboratory["AST_LOG"], "security.log"), RepositoryRoot.File(Filter)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await fetch.StandardOutput.ReadToEndAsync();
        await fetch.WaitForExitAsync();
        if (fetch.ExitCode != 3)
        {
            Assert.Contains($" {attacks} matched", output, StringComparison.Ordinal);
        }
    }

    // By the meaning of each event, not by the filter's expression.
    private static bool IsAttack(string line) =>
        (line.Contains("SECURITY[", StringComparison.Ordinal) && !line.Contains("\"SuccessfulAuth\"", StringComparison.Ordinal) && !line.Contains("\"ChallengeSent\"", StringComparison.Ordinal))
        || (line.Contains("\"ChallengeSent\"", StringComparison.Ordinal) && line.Contains("AccountID=\"<unknown>\"", StringComparison.Ordinal));

    /// <summary>The address the filter would ban for a line: its expressions with fail2ban's names replaced by what they stand for.</summary>
    private static string? Banned(string line)
    {
        var filter = File.ReadAllLines(RepositoryRoot.File(Filter));
        string Value(string name) => filter.Single(text => text.StartsWith($"{name} = ", StringComparison.Ordinal))[(name.Length + 3)..];
        var first = Array.FindIndex(filter, text => text.StartsWith("failregex = ", StringComparison.Ordinal));
        return filter.Skip(first).TakeWhile(text => text.Length > 0)
            .Select(text => text.Replace("failregex = ", "", StringComparison.Ordinal).Trim()
                .Replace("%(_line)s", Value("_line"), StringComparison.Ordinal).Replace("%(_from)s", Value("_from"), StringComparison.Ordinal)
                .Replace("<ADDR>", "(?<address>[0-9a-fA-F:.]+)", StringComparison.Ordinal))
            .Select(expression => Regex.Match(line, expression))
            .FirstOrDefault(match => match.Success)?.Groups["address"].Value;
    }

    [GeneratedRegex(@"RemoteAddress=""IPV4/UDP/([^/]+)/")]
    private static partial Regex Remote();

    private sealed class Counting : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly CountRefusedAttempts _count;
        private readonly Task _connected;

        public Counting(AmiClient ami, CountRefusedAttempts count)
        {
            _count = count;
            _ = count.StartAsync(default);
            _connected = ami.RunAsync(_stop.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await _count.StopAsync(default);
            await _stop.CancelAsync();
            await _connected;
            _count.Dispose();
            _stop.Dispose();
        }
    }
}
