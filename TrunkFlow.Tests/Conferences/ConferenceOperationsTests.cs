using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Conferences;

/// <summary>What can be asked of conferences over the API of a server that has no switch.</summary>
public sealed class ConferenceOperationsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private ApiClient Operator => server.As(UserRole.Operator);

    [Fact]
    public async Task A_conference_is_planned_with_numbers_and_extensions_and_a_room_that_the_dialplan_takes()
    {
        var customer = Some.ExtensionCustomer();
        var extension = Some.Extension(customer);
        await server.Database.SaveAsync(customer, extension);
        var added = (await Operator.MutateAsync(
            "addConference",
            new { customerId = customer.Id, name = "Monday", maxParticipants = 3, numbers = new[] { "+5511987654321", "5511987654322" }, extensionIds = new[] { extension.Id } },
            "conference { id room status participants { number extensionId status } }")).GetProperty("conference");
        Assert.Equal(added.GetProperty("id").GetString()!.Replace("-", "", StringComparison.Ordinal), added.GetProperty("room").GetString());
        Assert.Equal(["+5511987654321", "+5511987654322", null], added.GetProperty("participants").EnumerateArray().Select(row => row.GetProperty("number").GetString()).OrderBy(number => number ?? "~"));
        Assert.All(added.GetProperty("participants").EnumerateArray(), row => Assert.Equal("PLANNED", row.GetProperty("status").GetString()));
        var full = await Operator.RefusalAsync("inviteToConference", new { conferenceId = added.GetProperty("id").GetString(), number = "+5511987654323" }, "ConferenceFullError");
        Assert.Equal("ConferenceFullError", full.Type);
    }

    [Theory]
    [InlineData("numbers[1]", "+5511987654321", "12")]
    [InlineData("numbers[0]", "+5511987654321,Local/x@y", "+5511987654321")]
    public async Task A_number_that_is_none_is_refused_where_it_stands(string field, params string[] numbers)
    {
        var customer = Some.ExtensionCustomer();
        await server.Database.SaveAsync(customer);
        Assert.Equal(field, (await Operator.RefusalAsync("addConference", new { customerId = customer.Id, name = "Bad", numbers }, "InvalidValueError")).Field);
    }

    [Fact]
    public async Task Another_customer_s_extension_is_not_there()
    {
        var (customer, other) = (Some.ExtensionCustomer(), Some.ExtensionCustomer());
        var extension = Some.Extension(other);
        await server.Database.SaveAsync(customer, other, extension);
        var conference = await PlanAsync(customer);
        var refusal = await Operator.RefusalAsync("inviteToConference", new { conferenceId = conference, extensionId = extension.Id }, "NotFoundError");
        Assert.Equal(("NotFoundError", "extensionId"), (refusal.Type, refusal.Field));
    }

    [Fact]
    public async Task Either_a_number_or_an_extension_is_invited()
    {
        var customer = Some.ExtensionCustomer();
        var extension = Some.Extension(customer);
        await server.Database.SaveAsync(customer, extension);
        var conference = await PlanAsync(customer);
        Assert.Equal("InvalidValueError", (await Operator.RefusalAsync("inviteToConference", new { conferenceId = conference }, "InvalidValueError")).Type);
        Assert.Equal("InvalidValueError", (await Operator.RefusalAsync("inviteToConference", new { conferenceId = conference, number = "+5511987654321", extensionId = extension.Id }, "InvalidValueError")).Type);
    }

    [Fact]
    public async Task Starting_is_refused_with_the_settings_that_are_missing_and_with_the_switch_that_is_away()
    {
        var customer = Some.ExtensionCustomer();
        await server.Database.SaveAsync(customer);
        var conference = await PlanAsync(customer, "+5511987654321");

        await NodeAsync("off");
        var missing = await Operator.RefusalAsync("startConference", new { id = conference }, "ConferencesNotConfiguredError");
        Assert.Equal("ConferencesNotConfiguredError", missing.Type);
        Assert.Contains("Node:ConferenceAmi:Username", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Node:ConferenceAmi:Secret", missing.Message, StringComparison.Ordinal);

        await NodeAsync("refused");
        Assert.Contains("manager.conf", (await Operator.RefusalAsync("startConference", new { id = conference }, "ConferenceSwitchAwayError")).Message, StringComparison.Ordinal);
        await NodeAsync("unreachable");
        Assert.Equal("ConferenceSwitchAwayError", (await Operator.RefusalAsync("startConference", new { id = conference }, "ConferenceSwitchAwayError")).Type);
        // A node that has been silent for long may not be there at all.
        await NodeAsync("connected", minutesAgo: 5);
        Assert.Equal("ConferenceSwitchAwayError", (await Operator.RefusalAsync("startConference", new { id = conference }, "ConferenceSwitchAwayError")).Type);
        await using var db = server.Database.Open();
        Assert.Equal(ConferenceStatus.Planned, (await db.Conferences.SingleAsync(row => row.Id == Guid.Parse(conference))).Status);
    }

    [Fact]
    public async Task What_is_asked_of_a_conference_is_written_for_the_node_and_told_to_those_who_listen()
    {
        await NodeAsync("connected");
        var customer = Some.ExtensionCustomer();
        await server.Database.SaveAsync(customer);
        await using var changes = await Subscriber.OpenAsync(
            server, UserRole.Viewer, "subscription ($customer: UUID) { conferenceChanged(customerId: $customer) { conference { status participants { status } } } }", new { customer = customer.Id });
        var conference = await PlanAsync(customer, "+5511987654321");
        Assert.Equal("PLANNED", Told(await changes.NextAsync()));

        var started = (await Operator.MutateAsync("startConference", new { id = conference }, "conference { nodeKey participants { id status } }")).GetProperty("conference");
        Assert.Equal("pbx-conf", started.GetProperty("nodeKey").GetString());
        Assert.Equal("RUNNING", Told(await changes.NextAsync()));
        var participant = started.GetProperty("participants")[0];
        Assert.Equal("INVITED", participant.GetProperty("status").GetString());
        var id = participant.GetProperty("id").GetString();
        var muted = await Operator.MutateAsync("muteParticipant", new { participantId = id, muted = true }, "conferenceParticipant { muted muteWanted }");
        Assert.Equal((false, true), (muted.GetProperty("conferenceParticipant").GetProperty("muted").GetBoolean(), muted.GetProperty("conferenceParticipant").GetProperty("muteWanted").GetBoolean()));

        await Operator.MutateAsync("endConference", new { id = conference }, "conference { endedAt }");
        await using var db = server.Database.Open();
        Assert.NotNull((await db.ConferenceParticipants.SingleAsync(row => row.Id == Guid.Parse(id!))).RemovedAt);
        Assert.True(await db.AuditEntries.AnyAsync(row => row.SubjectId == id && row.ActorName == "operator"));
        Assert.False(await db.SyncRequests.AnyAsync(row => row.SubjectId == conference), "Nothing in the switch's files changed.");
        Assert.Equal("ConferenceNotRunningError", (await Operator.RefusalAsync("endConference", new { id = conference }, "ConferenceNotRunningError")).Type);
    }

    [Fact]
    public async Task One_who_was_only_planned_is_taken_off_the_list()
    {
        var customer = Some.ExtensionCustomer();
        await server.Database.SaveAsync(customer);
        var conference = await PlanAsync(customer, "+5511987654321");
        var id = (await Operator.DataAsync($"{{ conference(id: \"{conference}\") {{ participants {{ id }} }} }}")).GetProperty("conference").GetProperty("participants")[0].GetProperty("id").GetString();
        await Operator.MutateAsync("removeParticipant", new { participantId = id }, "conferenceParticipant { id }");
        await using var db = server.Database.Open();
        Assert.False(await db.ConferenceParticipants.AnyAsync(row => row.ConferenceId == Guid.Parse(conference)));
    }

    [Fact]
    public async Task A_conference_that_does_not_run_is_renamed_and_deleted_with_its_participants()
    {
        var customer = Some.ExtensionCustomer();
        await server.Database.SaveAsync(customer);
        var conference = await PlanAsync(customer, "+5511987654321");
        var renamed = await Operator.MutateAsync("editConference", new { id = conference, version = 1, name = "Tuesday", maxParticipants = 5 }, "conference { name version }");
        Assert.Equal(("Tuesday", 2), (renamed.GetProperty("conference").GetProperty("name").GetString(), renamed.GetProperty("conference").GetProperty("version").GetInt32()));
        await Operator.MutateAsync("deleteConference", new { id = conference }, "conference { id }");
        await using var db = server.Database.Open();
        Assert.False(await db.Conferences.AnyAsync(row => row.Id == Guid.Parse(conference)));
    }

    private static string? Told(JsonElement data) => data.GetProperty("conferenceChanged").GetProperty("conference").GetProperty("status").GetString();

    private async Task<string> PlanAsync(Customer customer, params string[] numbers) =>
        (await Operator.MutateAsync("addConference", new { customerId = customer.Id, name = "Monday", numbers }, "conference { id }")).GetProperty("conference").GetProperty("id").GetString()!;

    /// <summary>As the node itself would tell.</summary>
    private async Task NodeAsync(string access, int minutesAgo = 0)
    {
        await using var command = server.Database.Source.CreateCommand("""
            INSERT INTO pbx_nodes (key, created_at, seen_at, asterisk_connected, conference_access, live_generation) VALUES ('pbx-conf', $2, $2, true, $1, 0)
            ON CONFLICT (key) DO UPDATE SET conference_access = excluded.conference_access, seen_at = excluded.seen_at
            """);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = access }, new() { Value = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo) } });
        await command.ExecuteNonQueryAsync();
    }
}
