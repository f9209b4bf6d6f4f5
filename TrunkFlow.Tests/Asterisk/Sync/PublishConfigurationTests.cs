using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

public sealed class PublishConfigurationTests : IAsyncLifetime
{
    private PublishBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PublishBench.CreateAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_saved_gateway_is_on_the_switch_after_one_run_and_the_revision_names_who_asked()
    {
        var gateway = await _bench.AddGatewayAsync("ana");

        var result = await _bench.Process().RunAsync(default);

        Assert.Equal((PublishOutcome.Live, 1), (result.Outcome, result.Generation));
        Assert.Contains(gateway.EndpointName, _bench.Switch.Endpoints);
        var revision = await _bench.LastRevisionAsync();
        Assert.Equal((SyncStatus.Live, "ana"), (revision.Status, revision.RequestedBy));
        Assert.Contains($"+[{gateway.EndpointName}](tf-gateway)", revision.Diff, StringComparison.Ordinal);
        await using var db = _bench.Database.Open();
        var node = await new SyncOverview(db).ReadAsync(default);
        Assert.Equal((SyncStatus.Live, 1, 0), (Assert.Single(node).Status, node[0].LiveGeneration, node[0].PendingChanges));
    }

    [Fact]
    public async Task The_same_bytes_are_neither_written_nor_reloaded()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        _bench.Switch.Reloads.Clear();

        Assert.Equal(PublishOutcome.Unchanged, (await process.RunAsync(default)).Outcome);
        await _bench.RequestAsync();
        Assert.Equal(PublishOutcome.Unchanged, (await process.RunAsync(default)).Outcome);
        Assert.Equal(PublishOutcome.Unchanged, (await (await _bench.RestartAsync()).RunAsync(default)).Outcome);

        Assert.Empty(_bench.Switch.Reloads);
        Assert.Equal(1, await _bench.RevisionsAsync());
    }

    [Fact]
    public async Task Only_the_module_whose_files_changed_is_reloaded()
    {
        var gateway = await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        Assert.Equal(["res_pjsip.so", "app_confbridge.so", "pbx_config.so"], _bench.Switch.Reloads);
        _bench.Switch.Reloads.Clear();

        await using (var db = _bench.Database.Open())
        {
            var same = await db.Gateways.SingleAsync(row => row.Id == gateway.Id);
            same.Edit(new GatewayDetails { ProviderId = same.ProviderId, Name = same.Name, Host = "198.51.100.252" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);

        Assert.Equal(["res_pjsip.so"], _bench.Switch.Reloads);
    }

    [Fact]
    public async Task Without_a_switch_the_files_are_written_and_confirmed_when_it_comes()
    {
        _bench.Switch.Away = true;
        var gateway = await _bench.AddGatewayAsync();
        var process = _bench.Process();

        Assert.Equal(PublishOutcome.NotConfirmed, (await process.RunAsync(default)).Outcome);
        Assert.Equal(1, _bench.Folder.Live());
        Assert.Equal(SyncStatus.NotConfirmed, (await _bench.LastRevisionAsync()).Status);

        _bench.Switch.Away = false;
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Contains(gateway.EndpointName, _bench.Switch.Endpoints);
        Assert.Equal((SyncStatus.Live, 1L), ((await _bench.LastRevisionAsync()).Status, (await _bench.LastRevisionAsync()).Generation));
    }

    [Fact]
    public async Task A_switch_that_ignores_the_reload_gets_the_former_generation_back_and_the_revision_says_why()
    {
        var first = await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        var second = await _bench.AddGatewayAsync();
        _bench.Switch.Loses = second.EndpointName;

        var result = await process.RunAsync(default);

        Assert.Equal((PublishOutcome.Failed, 1), (result.Outcome, result.Generation));
        Assert.Equal(1, _bench.Folder.Live());
        Assert.Equal([first.EndpointName], _bench.Switch.Endpoints);
        var revision = await _bench.LastRevisionAsync();
        Assert.Equal((2L, SyncStatus.Failed), (revision.Generation, revision.Status));
        Assert.Contains($"endpoint {second.EndpointName} is missing", revision.Failure, StringComparison.Ordinal);

        // It is not tried again by itself, but with the next change, which carries all of them.
        Assert.Equal(PublishOutcome.Unchanged, (await process.RunAsync(default)).Outcome);
        _bench.Switch.Loses = null;
        await _bench.AddGatewayAsync();
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal(3, _bench.Switch.Endpoints.Count());
    }

    /// <summary>Whose calls come from an address is what a trunk is: a switch that keeps the old one would let the wrong caller in.</summary>
    [Fact]
    public async Task A_switch_that_keeps_the_former_address_of_a_trunk_gets_the_former_generation_back()
    {
        var customer = Some.TrunkCustomer();
        customer.AddTrunk(new CustomerTrunkDetails { Address = "192.0.2.50" });
        await _bench.Database.SaveAsync(customer);
        var process = _bench.Process();
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);

        _bench.Switch.Matches = "192.0.2.50/255.255.255.255";
        await using (var db = _bench.Database.Open())
        {
            var same = await db.Customers.Include(row => row.Trunks).SingleAsync(row => row.Id == customer.Id);
            same.EditTrunk(same.Trunks[^1], new CustomerTrunkDetails { Address = "192.0.2.48/29" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(PublishOutcome.Failed, (await process.RunAsync(default)).Outcome);
        Assert.Contains("match is 192.0.2.50/255.255.255.255 instead of 192.0.2.48/29", (await _bench.LastRevisionAsync()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_that_finds_no_telephone_at_all_is_said_to_lack_the_way_to_them()
    {
        var gateway = await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        var office = Some.ExtensionCustomer();
        var telephone = Some.Extension(office);
        telephone.NewSecret();
        await _bench.Database.SaveAsync(office, telephone);
        _bench.Switch.Unmapped = true;

        Assert.Equal(PublishOutcome.Failed, (await process.RunAsync(default)).Outcome);

        Assert.Contains("Asterisk knows not one telephone. Run: trunkflow asterisk check.", (await _bench.LastRevisionAsync()).Failure, StringComparison.Ordinal);
        Assert.Equal([gateway.EndpointName], _bench.Switch.Endpoints);
        _bench.Switch.Unmapped = false;
        await _bench.AddGatewayAsync();
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);

        // Lost later, it is seen at the next edit of anything that is an endpoint.
        _bench.Switch.Unmapped = true;
        await _bench.AddGatewayAsync();
        Assert.Equal(PublishOutcome.Failed, (await process.RunAsync(default)).Outcome);
        Assert.Contains("Asterisk knows not one telephone.", (await _bench.LastRevisionAsync()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_that_changed_nothing_in_the_dialplan_is_noticed()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        var customer = Some.TrunkCustomer();
        await _bench.Database.SaveAsync(customer);
        _bench.Switch.Deaf = true;

        Assert.Equal(PublishOutcome.Failed, (await process.RunAsync(default)).Outcome);

        Assert.Contains($"context tf-account-{customer.Code} is missing", (await _bench.LastRevisionAsync()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_our_own_check_refuses_never_reaches_the_folder_in_force()
    {
        await _bench.AddGatewayAsync();
        await _bench.Process().RunAsync(default);
        await _bench.RestartAsync();
        await _bench.AddGatewayAsync();
        var process = _bench.Process(new Refused());

        var result = await process.RunAsync(default);

        Assert.Equal((PublishOutcome.Failed, 1), (result.Outcome, result.Generation));
        Assert.False(_bench.Folder.Has(2));
        Assert.EndsWith("endpoint gw-x names aor gw-y, which is not there", (await _bench.LastRevisionAsync()).Failure, StringComparison.Ordinal);
        Assert.Single(_bench.Switch.Endpoints);
    }

    [Fact]
    public async Task Files_that_cannot_be_written_say_so_and_are_tried_again_by_the_same_process_until_they_can()
    {
        var gateway = await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await File.WriteAllTextAsync(_bench.Etc["trunkflow"], "in the way");

        await Assert.ThrowsAnyAsync<IOException>(() => process.RunAsync(default));
        await Assert.ThrowsAnyAsync<IOException>(() => process.RunAsync(default));
        var failed = await _bench.LastRevisionAsync();
        Assert.Equal(SyncStatus.Failed, failed.Status);
        Assert.StartsWith("The files could not be written", failed.Failure, StringComparison.Ordinal);

        File.Delete(_bench.Etc["trunkflow"]);
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Contains(gateway.EndpointName, _bench.Switch.Endpoints);
        Assert.Equal((SyncStatus.Live, null), ((await _bench.LastRevisionAsync()).Status, (await _bench.LastRevisionAsync()).Failure));
        Assert.Equal(1, await _bench.RevisionsAsync());
    }

    [Theory]
    [InlineData("render")]
    [InlineData("cold start")]
    [InlineData("write")]
    [InlineData("switch")]
    [InlineData("rename pjsip.conf")]
    [InlineData("rename telephones.conf")]
    [InlineData("rename confbridge.conf")]
    [InlineData("rename extensions.conf")]
    [InlineData("reload")]
    [InlineData("confirm")]
    public async Task Killed_before_a_step_a_whole_generation_is_in_force_and_the_next_process_finishes(string step)
    {
        await _bench.AddGatewayAsync();
        await _bench.Process().RunAsync(default);
        await _bench.RestartAsync();
        var gateway = await _bench.AddGatewayAsync();
        await _bench.Database.SaveAsync(Some.TrunkCustomer());
        var killed = await _bench.RestartAsync();
        killed.Before = next => { if (next == step) { throw new KilledException(); } };

        await Assert.ThrowsAsync<KilledException>(() => killed.RunAsync(default));

        // Whatever Asterisk would read now is complete: every included file is there and as it was written.
        Assert.Contains(_bench.Folder.Live(), new long?[] { 1, 2 });
        Assert.Empty(_bench.Folder.HandEdited());
        _bench.Switch.Restart();
        Assert.NotEmpty(_bench.Switch.Endpoints);

        var result = await (await _bench.RestartAsync()).RunAsync(default);
        Assert.Equal(PublishOutcome.Live, result.Outcome);
        Assert.True(_bench.Folder.Agree());
        Assert.Contains(gateway.EndpointName, _bench.Switch.Endpoints);
        Assert.Equal(SyncStatus.Live, (await _bench.LastRevisionAsync()).Status);
        await using var db = _bench.Database.Open();
        Assert.DoesNotContain(await db.SyncRevisions.ToListAsync(), revision => revision.FinishedAt is null);
        Assert.Equal(0, await PendingAsync());
    }

    [Fact]
    public async Task Of_two_servers_one_publishes_and_the_other_follows_when_it_is_gone()
    {
        await _bench.AddGatewayAsync();
        var (one, other) = (_bench.Process(), _bench.Process());
        Assert.Equal(PublishOutcome.Live, (await one.RunAsync(default)).Outcome);

        Assert.Equal(PublishOutcome.NotLeader, (await other.RunAsync(default)).Outcome);

        await _bench.AddGatewayAsync();
        Assert.Equal(PublishOutcome.Live, (await (await _bench.RestartAsync()).RunAsync(default)).Outcome);
    }

    [Fact]
    public async Task A_long_transaction_of_somebody_else_leaves_nothing_pending_and_is_published_when_it_ends()
    {
        await using var import = _bench.Database.Open();
        await using var transaction = await import.Database.BeginTransactionAsync();
        import.Add(new SyncRequest(_bench.Database.Clock.Now, "import", "Customer", "late"));
        await import.SaveChangesAsync();
        await _bench.AddGatewayAsync();
        var process = _bench.Process();

        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal(0, await PendingAsync());

        await transaction.CommitAsync();
        Assert.Equal(1, await PendingAsync());
        Assert.Equal(PublishOutcome.Unchanged, (await process.RunAsync(default)).Outcome);
        Assert.Equal(0, await PendingAsync());
    }

    private async Task<int> PendingAsync()
    {
        await using var db = _bench.Database.Open();
        return Assert.Single(await new SyncOverview(db).ReadAsync(default)).PendingChanges;
    }

    [Fact]
    public async Task A_server_that_lost_its_lock_does_not_switch_the_files()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        process.Before = step => { if (step == "switch") { TerminateLocks(); } };

        var result = await process.RunAsync(default);

        Assert.Equal(PublishOutcome.Failed, result.Outcome);
        Assert.Null(_bench.Folder.Live());
    }

    [Fact]
    public async Task Hand_edits_are_shown_left_alone_and_told_of_when_a_later_publish_leaves_them_behind()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        var edited = _bench.Etc["trunkflow/gen/1/pjsip_gateways.conf"];
        File.AppendAllText(edited, "; mine\n");

        Assert.Equal(PublishOutcome.Drifted, (await process.RunAsync(default)).Outcome);
        Assert.Equal(SyncStatus.Drifted, (await _bench.LastRevisionAsync()).Status);
        Assert.EndsWith("; mine\n", File.ReadAllText(edited), StringComparison.Ordinal);

        await _bench.AddGatewayAsync();
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Contains((await _bench.LastRevisionAsync()).Warnings, warning => warning.StartsWith("gen/1/pjsip_gateways.conf was changed by hand", StringComparison.Ordinal));
        Assert.EndsWith("; mine\n", File.ReadAllText(edited), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_edit_taken_back_is_live_again()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        var path = _bench.Etc["trunkflow/gen/1/pjsip_gateways.conf"];
        var text = File.ReadAllText(path);
        File.AppendAllText(path, "; mine\n");
        await process.RunAsync(default);

        File.WriteAllText(path, text);
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal(SyncStatus.Live, (await _bench.LastRevisionAsync()).Status);
    }

    [Fact]
    public async Task Passwords_are_in_the_files_and_never_in_the_history()
    {
        var provider = Some.Provider();
        var details = new GatewayDetails { ProviderId = provider.Id, Name = "Registered", Host = "203.0.113.9", AuthUsername = "me", Registers = true };
        await _bench.Database.SaveAsync(provider, new Gateway(details, "Sup3rS3cret", _bench.Key));

        await _bench.Process().RunAsync(default);

        Assert.Contains("Sup3rS3cret", File.ReadAllText(_bench.Etc["trunkflow/gen/1/pjsip_gateways.conf"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Sup3rS3cret", (await _bench.LastRevisionAsync()).Diff, StringComparison.Ordinal);
    }

    private void TerminateLocks()
    {
        using var command = _bench.Database.Source.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'trunkflow publish' AND datname = current_database()");
        command.ExecuteNonQuery();
    }

    private sealed class Refused : ISwitchRendering
    {
        public Task<RenderedSwitch> RenderAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) => Task.FromResult(new RenderedSwitch(
            new ConfigurationFiles([KeyValuePair.Create("pjsip_gateways.conf", "[gw-x]\n")]), ["endpoint gw-x names aor gw-y, which is not there"], [], null));
    }

    private sealed class KilledException : Exception;
}
