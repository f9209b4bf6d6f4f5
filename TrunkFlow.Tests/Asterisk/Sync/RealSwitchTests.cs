using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

[Trait("needs", "asterisk")]
public sealed class RealSwitchTests(Laboratory laboratory) : IClassFixture<Laboratory>, IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _database.Clock.Now = TimeProvider.System.GetUtcNow();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_saved_change_is_on_the_switch_and_confirmed_moments_later_and_a_deleted_one_is_gone()
    {
        await using var node = await StartAsync();
        var (provider, gateway, customer, extension) = await SaveOperatorAsync();
        await LiveAsync();

        Assert.Contains($"Endpoint:  {gateway.EndpointName}", await laboratory.CommandAsync($"pjsip show endpoint {gateway.EndpointName}"), StringComparison.Ordinal);
        Assert.Contains("InAuth:", await SwitchSaysAsync(extension.EndpointName), StringComparison.Ordinal);
        Assert.Contains($"Context 'tf-customer-{customer.Code}'", await laboratory.CommandAsync($"dialplan show tf-customer-{customer.Code}"), StringComparison.Ordinal);

        var second = Some.Gateway(provider, $"{laboratory.Network}.22");
        var clock = Stopwatch.StartNew();
        await _database.SaveAsync(second);
        await LiveAsync(2);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}");

        await using (var db = _database.Open())
        {
            db.Remove(await db.Gateways.SingleAsync(row => row.Id == second.Id));
            await db.SaveChangesAsync();
        }

        await LiveAsync(3);
        Assert.DoesNotContain($"Endpoint:  {second.EndpointName}", await laboratory.CommandAsync($"pjsip show endpoint {second.EndpointName}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_trunk_is_compared_as_the_switch_shows_it_alone_and_as_a_network()
    {
        await using var node = await StartAsync();
        var customer = Some.TrunkCustomer();
        customer.AddTrunk(new CustomerTrunkDetails { Address = $"{laboratory.Network}.77" });
        await _database.SaveAsync(customer);
        await Eventually.TrueAsync(async () => (await laboratory.CommandAsync("pjsip show identifies")).Contains($"Match: {laboratory.Network}.77/32", StringComparison.Ordinal), "the trunk known", 30);
        await LiveAsync();
        var former = (await LastAsync())!.Generation;

        await using (var db = _database.Open())
        {
            var same = await db.Customers.Include(row => row.Trunks).SingleAsync(row => row.Id == customer.Id);
            same.EditTrunk(same.Trunks[0], new CustomerTrunkDetails { Address = $"{laboratory.Network}.72/29" });
            await db.SaveChangesAsync();
        }

        await LiveAsync(former + 1);
        Assert.Contains($"Match: {laboratory.Network}.72/29", await laboratory.CommandAsync("pjsip show identifies"), StringComparison.Ordinal);

        // Were the former address meant, it would be seen.
        var folder = node.Get<GenerationFolder>();
        var differences = await new EndpointReadBack(node.Get<IAmi>()).DifferencesAsync(new IntendedState(folder.Read(former + 1)), new IntendedState(folder.Read(former)), default);
        Assert.Contains(differences, difference => difference.StartsWith("identify", StringComparison.Ordinal) && difference.EndsWith($"instead of {laboratory.Network}.77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_value_of_a_carrier_and_a_telephone_is_compared()
    {
        await using var node = await StartAsync();
        var (provider, _, _, _) = await SaveOperatorAsync();
        await _database.SaveAsync(new Gateway(
            new GatewayDetails { ProviderId = provider.Id, Name = "Wants a password", Host = $"{laboratory.Network}.28", AuthUsername = "5511901", FromUser = "5511902", FromDomain = "carrier.example", QualifySeconds = 0, Codecs = [.. Codecs.Known] }, "c4rrier!", node.Key));
        await LiveAsync();
        var folder = node.Get<GenerationFolder>();
        var live = folder.Read(folder.Live()!.Value);
        var read = new EndpointReadBack(node.Get<IAmi>());
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new[] { "pjsip_gateways.conf", "pjsip_extensions.conf" })
        {
            var text = live.Text(file)!;
            Assert.Empty(await read.DifferencesAsync(IntendedState.Nothing, Meant(text), default));
            foreach (var (key, _) in EndpointReadBack.Compared.Concat(EndpointReadBack.Lists).Where(compared => text.Contains($"\n{compared.Key}=", StringComparison.Ordinal)))
            {
                var differences = await read.DifferencesAsync(Meant(text), Meant(text.Replace($"\n{key}=", $"\n{key}=9", StringComparison.Ordinal)), default);
                Assert.Contains(differences, difference => difference.Contains($": {key} is ", StringComparison.Ordinal));
                tried.Add(key);
            }

            IntendedState Meant(string text) => new(new ConfigurationFiles([KeyValuePair.Create(file, text)]));
        }

        Assert.Equal(EndpointReadBack.Compared.Concat(EndpointReadBack.Lists).Select(compared => compared.Key).Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_carrier_that_wants_it_is_registered_at_and_every_part_of_that_is_compared()
    {
        await laboratory.RunAsync("gateway", "registrar");
        await using var node = await StartAsync();
        var provider = Some.Provider();
        var gateway = new Gateway(
            new GatewayDetails { ProviderId = provider.Id, Name = "Registers", Host = $"{laboratory.Network}.29", Port = 5070, Registers = true, AuthUsername = "5511900", QualifySeconds = 0 }, "c4rrier!", node.Key);
        await _database.SaveAsync(provider, gateway);
        await Eventually.TrueAsync(async () =>
        {
            await using var db = _database.Open();
            return await db.GatewayStates.AnyAsync(state => state.GatewayId == gateway.Id && state.Registration == RegistrationStatus.Registered);
        }, "registered at the carrier, and known to be", 40);
        await LiveAsync();

        var read = new RegistrationReadBack(node.Get<IAmi>());
        var folder = node.Get<GenerationFolder>();
        var text = folder.Read(folder.Live()!.Value).Text("pjsip_gateways.conf")!;
        var name = gateway.EndpointName;
        Assert.Empty(await read.DifferencesAsync(IntendedState.Nothing, Meant(text), default));
        Assert.Equal([$"registration {name} is still there"], await read.DifferencesAsync(Meant(text), IntendedState.Nothing, default));
        foreach (var (key, _) in RegistrationReadBack.Compared)
        {
            var other = text.Replace($"\n{key}=", $"\n{key}=9", StringComparison.Ordinal);
            var said = Assert.Single(await read.DifferencesAsync(Meant(text), Meant(other), default));
            Assert.StartsWith($"registration {name}: {key} is ", said, StringComparison.Ordinal);
        }

        static IntendedState Meant(string text) => new(new ConfigurationFiles([KeyValuePair.Create("pjsip_gateways.conf", text)]));
    }

    [Fact]
    public async Task The_national_holidays_on_the_switch_are_the_server_s_of_this_year_and_the_next()
    {
        await using var node = await StartAsync();
        var (_, gateway, _, _) = await SaveOperatorAsync();
        await _database.SaveAsync(new OutboundRoute(
            new RouteDetails { Name = "Working days", Pattern = "5521", Gateways = [new RouteGatewayDetails(gateway.Id)], TimeCondition = "mon-fri 08:00-18:00 -holidays" }));
        await Eventually.TrueAsync(async () => (await laboratory.CommandAsync("dialplan show tf-holidays")).Contains("Context 'tf-holidays'", StringComparison.Ordinal), "the holidays known", 30);
        await LiveAsync();

        var year = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(_database.Clock.Now, "America/Sao_Paulo").Year;
        Assert.Equal(
            new[] { year, year + 1 }.SelectMany(BrazilianHolidays.Of).Select(day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            Regex.Matches(await laboratory.CommandAsync("dialplan show tf-holidays"), @"^ +'(\d+)' => +1\. Return\(\)", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task A_file_its_parser_gives_up_on_is_known_before_it_is_in_force()
    {
        await using var node = await StartAsync();
        await LiveAsync();
        var folder = Path.Combine(laboratory.EtcDirectory, "trunkflow");
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.conf"), "[section\nkey=value\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "sound.conf"), "[section]\nkey=value\n");
        Assert.Equal([$"{folder}/broken.conf: Config file has invalid format"], await new ReadingOfFiles(node.Get<IAmi>()).FaultsAsync(folder, ["broken.conf", "sound.conf"], default));
    }

    [Fact]
    public async Task Changes_that_follow_each_other_closely_are_published_together()
    {
        await using var node = await StartAsync();
        var (provider, _, _, _) = await SaveOperatorAsync();
        await LiveAsync();
        var before = (await LastAsync())!.Generation;
        var gateways = Enumerable.Range(40, 20).Select(host => Some.Gateway(provider, $"{laboratory.Network}.{host}")).ToList();
        foreach (var gateway in gateways)
        {
            await _database.SaveAsync(gateway);
        }

        await Eventually.TrueAsync(async () => (await laboratory.CommandAsync("pjsip show endpoints")) is var shown && gateways.TrueForAll(gateway => shown.Contains(gateway.EndpointName, StringComparison.Ordinal)), "all of them", 30);
        await Eventually.TrueAsync(async () => (await LastAsync())!.Status == SyncStatus.Live, "confirmed", 30);
        Assert.InRange((await LastAsync())!.Generation - before, 1, 4);
    }

    [Fact]
    public async Task A_blocked_customer_is_known_to_the_switch_at_once_and_an_unblocked_one_too()
    {
        await using var node = await StartAsync();
        var customer = Some.TrunkCustomer();
        await _database.SaveAsync(customer);

        await ChangeAsync(customer.Id, row => row.Block(CustomerStatus.BlockedOut));
        await Eventually.TrueAsync(async () => (await BlockedAsync(customer.Code)).Contains("Value: out", StringComparison.Ordinal), "the block known");

        await ChangeAsync(customer.Id, row => row.Unblock());
        await Eventually.TrueAsync(async () => (await BlockedAsync(customer.Code)).Contains("not found", StringComparison.Ordinal), "the block lifted");
    }

    [Fact]
    public async Task With_a_wrong_password_the_files_are_written_and_the_state_says_so()
    {
        await using var node = await StartAsync("wrong");
        await SaveOperatorAsync();

        await Eventually.TrueAsync(async () => (await LastAsync())?.Status == SyncStatus.NotConfirmed, "written, not confirmed", 30);

        await Eventually.TrueAsync(() => node.Get<IAmi>().State == AmiState.LoginRefused, "the login refused");
        await using var db = _database.Open();
        Assert.False(Assert.Single(await new SyncOverview(db).ReadAsync(default)).AsteriskConnected);
    }

    [Fact]
    public async Task Calls_gateways_and_telephones_are_seen_as_they_are_now()
    {
        await laboratory.RunAsync("gateway", "answer", "21");
        await using var node = await StartAsync();
        var (_, gateway, _, extension) = await SaveOperatorAsync();
        var secret = await NewSecretAsync(extension);
        await LiveAsync();
        await Eventually.TrueAsync(async () => (await SwitchSaysAsync(extension.EndpointName)).Contains("InAuth", StringComparison.Ordinal), "the telephone known");

        Assert.Equal("200", await laboratory.RunAsync("register", extension.EndpointName, secret));
        await Eventually.TrueAsync(async () =>
        {
            await using var db = _database.Open();
            return await db.ExtensionStates.AnyAsync(state => state.ExtensionId == extension.Id && state.Status == ExtensionStatus.Registered)
                && await db.GatewayStates.AnyAsync(state => state.GatewayId == gateway.Id && state.Status == GatewayStatus.Reachable && state.RoundTripMilliseconds > 0);
        }, "the gateway reachable and the telephone registered", 20);

        var calls = node.Get<IActiveCalls>();
        Assert.Empty(calls.Current);
        var call = laboratory.RunAsync("call", "11988887777", "--from", "11", "--hold", "3000");
        await Eventually.TrueAsync(() => calls.Current.Any(active => active.Bridged), "the call answered", 20);
        var active = Assert.Single(calls.Current);
        Assert.Equal((CallDirection.Outbound, gateway.EndpointName, "11988887777"), (active.Direction, active.Gateway, active.To));
        Assert.True(calls.CallsPerSecond > 0);
        Assert.Equal("200", await call);
        await Eventually.TrueAsync(() => calls.Current.Count == 0, "the call over");
    }

    [Fact]
    public async Task A_change_made_while_the_switch_is_down_is_confirmed_when_it_is_back_and_its_blocks_are_told_again()
    {
        await using var node = await StartAsync();
        var (provider, gateway, customer, _) = await SaveOperatorAsync();
        await LiveAsync();

        await StopSwitchAsync(node);
        var second = Some.Gateway(provider, $"{laboratory.Network}.22");
        await _database.SaveAsync(second);
        await ChangeAsync(customer.Id, row => row.Block());
        await Eventually.TrueAsync(async () => (await LastAsync())?.Status == SyncStatus.NotConfirmed, "written, not confirmed", 30);

        laboratory.ResumeSwitch();
        await Eventually.TrueAsync(async () => (await LastAsync())?.Status == SyncStatus.Live, "confirmed", 30);
        Assert.Contains($"Endpoint:  {second.EndpointName}", await SwitchSaysAsync(second.EndpointName), StringComparison.Ordinal);
        Assert.Contains($"Endpoint:  {gateway.EndpointName}", await SwitchSaysAsync(gateway.EndpointName), StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await BlockedAsync(customer.Code)).Contains("Value: both", StringComparison.Ordinal), "the block known");

        await laboratory.KillAsync();
        await laboratory.StartAsync();
    }

    private async Task StopSwitchAsync(NodeUnderTest node)
    {
        laboratory.StopSwitch();
        await Eventually.TrueAsync(() => node.Get<IAmi>().State == AmiState.Unreachable, "the switch gone");
    }

    private async Task<NodeUnderTest> StartAsync(string? secret = null) => await new NodeUnderTest(_database, laboratory, secret).StartAsync();

    /// <summary>A gateway that answers, a customer with a trunk at .11 and a route to it, and another with an extension.</summary>
    private async Task<(Provider Provider, Gateway Gateway, Customer Customer, Extension Extension)> SaveOperatorAsync()
    {
        var provider = Some.Provider();
        var gateway = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "Carrier", Host = $"{laboratory.Network}.21", Port = 5070, QualifySeconds = 1 });
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Trunk", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m });
        customer.AddTrunk(new CustomerTrunkDetails { Address = $"{laboratory.Network}.11" });
        var office = Some.ExtensionCustomer();
        var extension = Some.Extension(office);
        extension.NewSecret();
        var route = Some.Route("55", gateway);
        await _database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms()), provider, gateway, customer, office, extension, route);
        return (provider, gateway, customer, extension);
    }

    private async Task<string> NewSecretAsync(Extension extension)
    {
        await using var db = _database.Open();
        var row = await db.Extensions.SingleAsync(row => row.Id == extension.Id);
        var secret = row.NewSecret();
        await db.SaveChangesAsync();
        return secret;
    }

    private async Task ChangeAsync(Guid id, Action<Customer> change)
    {
        await using var db = _database.Open();
        change(await db.Customers.SingleAsync(row => row.Id == id));
        await db.SaveChangesAsync();
    }

    private async Task LiveAsync(long atLeast = 1)
    {
        await Eventually.TrueAsync(async () =>
        {
            await using var db = _database.Open();
            var node = (await new SyncOverview(db).ReadAsync(default)).SingleOrDefault();
            Assert.True(node?.Status != SyncStatus.Failed, node?.LastRevision?.Failure);
            return node is { Status: SyncStatus.Live, PendingChanges: 0 } && node.LiveGeneration >= atLeast;
        }, $"generation {atLeast} live", 30);
    }

    private async Task<SyncRevision?> LastAsync()
    {
        await using var db = _database.Open();
        return await db.SyncRevisions.OrderByDescending(revision => revision.Generation).FirstOrDefaultAsync();
    }

    private Task<string> BlockedAsync(string code) => laboratory.CommandAsync($"database get trunkflow/blocked {code}");

    private Task<string> SwitchSaysAsync(string endpoint) => laboratory.CommandAsync($"pjsip show endpoint {endpoint}");
}
