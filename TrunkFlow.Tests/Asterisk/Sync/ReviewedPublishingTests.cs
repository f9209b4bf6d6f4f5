using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Tests.Asterisk.Sync;

/// <summary>Changes that wait until somebody publishes them, and going back to what was.</summary>
public sealed class ReviewedPublishingTests : IAsyncLifetime
{
    private PublishBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PublishBench.CreateAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task With_review_first_changes_wait_for_a_publish_with_its_reason()
    {
        await _bench.Database.SaveAsync(new Setting(Setting.Publishing, "review-first"));
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        Assert.Equal(PublishOutcome.AwaitsReview, (await process.RunAsync(default)).Outcome);
        Assert.Null(_bench.Folder.Live());

        await _bench.RequestAsync("approved by Bia");

        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal("approved by Bia", (await _bench.LastRevisionAsync()).Reason);
    }

    [Fact]
    public async Task What_waits_for_review_shows_what_it_would_change_until_it_is_published()
    {
        await _bench.Database.SaveAsync(new Setting(Setting.Publishing, Setting.ReviewFirst));
        var gateway = await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        Assert.Contains($"+[{gateway.EndpointName}](tf-gateway)", (await NodeAsync()).WaitingDiff, StringComparison.Ordinal);

        await _bench.RequestAsync();
        await process.RunAsync(default);
        Assert.Equal((null, 0), ((await NodeAsync()).WaitingDiff, (await NodeAsync()).PendingChanges));
    }

    [Fact]
    public async Task While_changes_wait_for_review_a_switch_that_was_away_confirms_what_is_in_force()
    {
        await _bench.Database.SaveAsync(new Setting(Setting.Publishing, Setting.ReviewFirst));
        await _bench.AddGatewayAsync();
        await _bench.RequestAsync();
        _bench.Switch.Away = true;
        var process = _bench.Process();
        Assert.Equal(PublishOutcome.NotConfirmed, (await process.RunAsync(default)).Outcome);
        var waiting = await _bench.AddGatewayAsync();
        Assert.Equal(PublishOutcome.NotConfirmed, (await process.RunAsync(default)).Outcome);

        _bench.Switch.Away = false;
        _bench.Switch.Restart();
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal((SyncStatus.Live, 1L), ((await _bench.LastRevisionAsync()).Status, (await _bench.LastRevisionAsync()).Generation));
        Assert.Contains(waiting.EndpointName, (await NodeAsync()).WaitingDiff, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting.EndpointName, _bench.Switch.Endpoints);
        Assert.Equal(PublishOutcome.AwaitsReview, (await process.RunAsync(default)).Outcome);
    }

    [Fact]
    public async Task While_changes_wait_for_review_a_hand_edit_is_shown_until_it_is_taken_back()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        await _bench.Database.SaveAsync(new Setting(Setting.Publishing, Setting.ReviewFirst));
        await _bench.AddGatewayAsync();
        await process.RunAsync(default);
        var pending = (await NodeAsync()).PendingChanges;
        var edited = _bench.Etc["trunkflow/gen/1/pjsip_gateways.conf"];
        var text = await File.ReadAllTextAsync(edited);

        await File.AppendAllTextAsync(edited, "; mine\n");
        Assert.Equal(PublishOutcome.Drifted, (await process.RunAsync(default)).Outcome);
        Assert.Equal(SyncStatus.Drifted, (await _bench.LastRevisionAsync()).Status);

        await File.WriteAllTextAsync(edited, text);
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal((pending, 1L), ((await NodeAsync()).PendingChanges, (await NodeAsync()).LiveGeneration));
    }

    [Fact]
    public async Task Another_way_of_publishing_is_no_change_that_waits()
    {
        await _bench.AddGatewayAsync();
        await _bench.Process().RunAsync(default);
        await _bench.Database.SaveAsync(new Setting(Setting.Publishing, Setting.ReviewFirst));
        Assert.Equal((SyncStatus.Live, 0), ((await NodeAsync()).Status, (await NodeAsync()).PendingChanges));
    }

    [Fact]
    public async Task Going_back_puts_the_earlier_files_in_force_and_keeps_what_is_saved_waiting()
    {
        var (first, process) = (await _bench.AddGatewayAsync(), _bench.Process());
        await process.RunAsync(default);
        var second = await _bench.AddGatewayAsync();
        var saved = (await NodeAsync()).PendingChanges;
        await process.RunAsync(default);

        await GoBackAsync(1, "carrier complained");
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.Equal((true, false), (_bench.Switch.Endpoints.Contains(first.EndpointName), _bench.Switch.Endpoints.Contains(second.EndpointName)));
        var revision = await _bench.LastRevisionAsync();
        Assert.Equal((3L, 1L, "carrier complained"), (revision.Generation, revision.RolledBackTo, revision.Reason));
        Assert.Equal(saved, (await NodeAsync()).PendingChanges);

        // Neither the next look, nor the next save, nor a new process brings it back by itself.
        Assert.Equal(PublishOutcome.AwaitsReview, (await process.RunAsync(default)).Outcome);
        Assert.Contains($"+[{second.EndpointName}](tf-gateway)", (await NodeAsync()).WaitingDiff, StringComparison.Ordinal);
        var third = await _bench.AddGatewayAsync();
        process = await _bench.RestartAsync();
        Assert.Equal(PublishOutcome.AwaitsReview, (await process.RunAsync(default)).Outcome);
        Assert.Contains(third.EndpointName, (await NodeAsync()).WaitingDiff, StringComparison.Ordinal);

        await _bench.RequestAsync("all of it now");
        Assert.Equal(PublishOutcome.Live, (await process.RunAsync(default)).Outcome);
        Assert.All([first, second, third], gateway => Assert.Contains(gateway.EndpointName, _bench.Switch.Endpoints));
    }

    [Fact]
    public async Task A_generation_that_is_kept_no_more_is_refused_once_and_nothing_changes()
    {
        await _bench.AddGatewayAsync();
        var process = _bench.Process();
        await process.RunAsync(default);
        await _bench.AddGatewayAsync();
        await process.RunAsync(default);
        Directory.Delete(_bench.Etc["trunkflow/gen/1"], recursive: true);

        await GoBackAsync(1);
        Assert.Equal(PublishOutcome.Failed, (await process.RunAsync(default)).Outcome);
        Assert.Contains("not kept", (await _bench.LastRevisionAsync()).Failure, StringComparison.Ordinal);
        Assert.Equal(2, _bench.Folder.Live());
        var revisions = await _bench.RevisionsAsync();
        await process.RunAsync(default);
        Assert.Equal(revisions, await _bench.RevisionsAsync());
    }

    [Fact]
    public async Task Only_a_generation_that_was_live_and_is_not_can_be_gone_back_to()
    {
        await _bench.AddGatewayAsync();
        await _bench.Process().RunAsync(default);
        await Assert.ThrowsAsync<GenerationInForceException>(() => GoBackAsync(1));
        await Assert.ThrowsAsync<GenerationNeverLiveException>(() => GoBackAsync(7));
        await using var db = _bench.Database.Open();
        await Assert.ThrowsAsync<GenerationNeverLiveException>(() => new RollBack(db, _bench.Database.Actor, _bench.Database.Clock).RunAsync(new RollBackInput("pbx9", 1), default));
        Assert.False(db.Settings.Any(setting => setting.Key == Setting.Publishing));
    }

    private async Task GoBackAsync(long generation, string? reason = null)
    {
        await using var db = _bench.Database.Open();
        await new RollBack(db, _bench.Database.Actor, _bench.Database.Clock).RunAsync(new RollBackInput("pbx1", generation, reason), default);
    }

    private async Task<NodeSync> NodeAsync()
    {
        await using var db = _bench.Database.Open();
        return Assert.Single(await new SyncOverview(db).ReadAsync(default));
    }
}
