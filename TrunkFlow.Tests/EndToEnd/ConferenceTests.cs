using System.Text.Json;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// A conference from planning to its call records, between a web server without a switch and a node beside a real Asterisk with SIPp carriers and a
/// telephone: everything that is asked for goes through GraphQL and the database.
/// </summary>
[Trait("needs", "asterisk")]
public sealed class ConferenceTests(Laboratory laboratory, RunningServer web) : IClassFixture<Laboratory>, IClassFixture<RunningServer>
{
    private const string Did = "+551130001100";
    private const string First = "+5511900010001";
    private const string Second = "+5511900010002";
    private const string Third = "+5511900010003";
    private const string Busy = "+5521900010001";
    private const string OutOfCircuits = "+5531900010001";
    private const string Caller = "21999990006";

    private string conference = "";

    [Fact]
    public async Task A_conference_is_called_muted_thinned_out_and_ended_survives_its_node_and_is_billed_leg_by_leg()
    {
        foreach (var (behaviour, host) in ((string, string)[])[("answer", "21"), ("failing", "22"), ("busy", "23"), ("answer", "31")])
        {
            await laboratory.RunAsync("gateway", behaviour, host);
        }

        var customer = await SaveOperatorAsync();
        var (username, secret) = await SaveTelephoneAsync(customer);
        conference = (await DoAsync("addConference", new { customerId = customer.Id, name = "Reunião de vendas", numbers = new[] { First, Second, Third } }, "conference { id }"))
            .GetProperty("conference").GetProperty("id").GetString()!;
        await SaveDidAsync(customer);
        await using var changes = await Subscriber.OpenAsync(web, UserRole.Viewer, "subscription { conferenceChanged { conferenceId conference { status participants { status } } } }");

        var node = await CallingNode.StartAsync(laboratory, web);
        await CallingNode.ReadyAsync(web);
        Assert.Equal("200", await laboratory.RunAsync("register", username, secret, "31"));
        await DoAsync("startConference", new { id = conference }, "conference { status }");
        await UntilAsync(First, "JOINED");
        await UntilAsync(Second, "JOINED");
        await UntilAsync(Third, "JOINED");
        await changes.UntilAsync(
            data => data.GetProperty("conferenceChanged").GetProperty("conference").GetProperty("participants").EnumerateArray().All(row => row.GetProperty("status").GetString() == "JOINED"),
            "three joined, as told to a subscriber");
        Assert.Equal(3, await InTheRoomAsync());

        await MutedAsync();
        await RemovedAsync();
        await OthersCannotBeReachedAsync();
        await ATelephoneIsInvitedAsync();
        await SomebodyCallsInAsync();
        node = await TheNodeDiesAndComesBackAsync(node);
        await using (node)
        {
            await EndedAsync();
            await EveryLegIsRecordedAsync();
        }
    }

    private async Task MutedAsync()
    {
        await DoAsync("muteParticipant", new { participantId = await IdAsync(First), muted = true }, "conferenceParticipant { muteWanted }");
        await Eventually.TrueAsync(async () => (await ParticipantAsync(First)).GetProperty("muted").GetBoolean(), "the first muted");
        Assert.Contains("m", (await RoomAsync()).Single(line => line.Contains(First, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], StringComparison.Ordinal);
    }

    private async Task RemovedAsync()
    {
        // A leg of less than a second costs nothing.
        var joined = (await ParticipantAsync(Second)).GetProperty("joinedAt").GetDateTimeOffset();
        await Eventually.TrueAsync(() => TimeProvider.System.GetUtcNow() - joined > TimeSpan.FromSeconds(1.5), "a second talked");
        await DoAsync("removeParticipant", new { participantId = await IdAsync(Second) }, "conferenceParticipant { id }");
        // It leaves the room, and then its leg ends, which has the cause.
        await UntilAsync(row => row.GetProperty("number").GetString() == Second && row.GetProperty("cause").ValueKind == JsonValueKind.Number, "LEFT");
        var gone = await ParticipantAsync(Second);
        Assert.Equal((16, JsonValueKind.String), (gone.GetProperty("cause").GetInt32(), gone.GetProperty("leftAt").ValueKind));
        Assert.Equal(2, await InTheRoomAsync());
        Assert.Equal("ParticipantGoneError", (await web.As(UserRole.Operator).RefusalAsync("removeParticipant", new { participantId = await IdAsync(Second) }, "ParticipantGoneError")).Type);
    }

    private async Task OthersCannotBeReachedAsync()
    {
        await DoAsync("inviteToConference", new { conferenceId = conference, number = Busy }, "conferenceParticipant { status }");
        await DoAsync("inviteToConference", new { conferenceId = conference, number = OutOfCircuits }, "conferenceParticipant { status }");
        Assert.Equal(17, (await UntilAsync(Busy, "FAILED")).GetProperty("cause").GetInt32());
        Assert.Equal(34, (await UntilAsync(OutOfCircuits, "FAILED")).GetProperty("cause").GetInt32());
        Assert.Equal(2, await InTheRoomAsync());
    }

    private async Task ATelephoneIsInvitedAsync()
    {
        var extension = (await web.As(UserRole.Viewer).DataAsync("{ extensions { nodes { id } } }")).GetProperty("extensions").GetProperty("nodes")[0].GetProperty("id").GetString();
        await DoAsync("inviteToConference", new { conferenceId = conference, extensionId = extension }, "conferenceParticipant { status }");
        await UntilAsync(row => row.GetProperty("extensionId").ValueKind == JsonValueKind.String, "JOINED");
        Assert.Equal(3, await InTheRoomAsync());
    }

    /// <summary>The DID leads into the very room that the others were called into.</summary>
    private async Task SomebodyCallsInAsync()
    {
        var call = laboratory.RunAsync("call", "551130001100", "--from", "21", "--as", Caller, "--hold", "2500");
        var caller = await UntilAsync(row => row.GetProperty("calledIn").GetBoolean(), "JOINED");
        Assert.Equal($"+55{Caller}", caller.GetProperty("number").GetString());
        Assert.Equal(4, await InTheRoomAsync());
        Assert.Equal("200", await call);
        await UntilAsync(row => row.GetProperty("calledIn").GetBoolean(), "LEFT");
    }

    private async Task<ServerProcess> TheNodeDiesAndComesBackAsync(ServerProcess node)
    {
        await node.KillAsync();
        await node.DisposeAsync();
        var leg = await IdAsync(Third);
        await laboratory.CommandAsync($"channel request hangup {(await RoomAsync()).Single(line => line.Contains(Third, StringComparison.Ordinal)).Split(' ')[0]}");
        await Eventually.TrueAsync(async () => await InTheRoomAsync() == 2, "the third gone unseen");
        Assert.Equal("JOINED", (await ParticipantAsync(Third)).GetProperty("status").GetString());

        var another = await CallingNode.StartAsync(laboratory, web);
        Assert.Equal(leg, (await UntilAsync(Third, "LEFT")).GetProperty("id").GetString());
        var first = await ParticipantAsync(First);
        Assert.Equal(("JOINED", true), (first.GetProperty("status").GetString(), first.GetProperty("muted").GetBoolean()));
        return another;
    }

    private async Task EndedAsync()
    {
        Assert.Equal("ConferenceRunningError", (await web.As(UserRole.Operator).RefusalAsync("deleteConference", new { id = conference }, "ConferenceRunningError")).Type);
        await DoAsync("endConference", new { id = conference }, "conference { status endedAt }");
        await Eventually.TrueAsync(async () => (await ParticipantsAsync()).All(row => row.GetProperty("status").GetString() is "LEFT" or "FAILED"), "everybody gone", 20);
        await Eventually.TrueAsync(async () => await InTheRoomAsync() == 0, "the room empty");
        Assert.Equal("ConferenceEndedError", (await web.As(UserRole.Operator).RefusalAsync("startConference", new { id = conference }, "ConferenceEndedError")).Type);
    }

    private async Task EveryLegIsRecordedAsync()
    {
        const string Query = """
            query ($after: DateTime!) {
              callRecords(first: 50, where: { startedAt: { gte: $after } }) {
                nodes { direction disposition destinationNumber destination talkSeconds sell sellPricePerMinute cause conference { id } customer { code } }
              }
              quarantinedRows { totalCount }
            }
            """;
        JsonElement[] records = [];
        await Eventually.TrueAsync(async () =>
        {
            var data = await web.As(UserRole.Viewer).DataAsync(Query, new { after = TimeProvider.System.GetUtcNow().AddHours(-1) });
            Assert.Equal(0, data.GetProperty("quarantinedRows").GetProperty("totalCount").GetInt32());
            records = [.. data.GetProperty("callRecords").GetProperty("nodes").EnumerateArray()];
            return records.Length >= 7;
        }, "every leg recorded", 30);
        Assert.Equal(7, records.Length);
        Assert.All(records, record => Assert.Equal(conference, record.GetProperty("conference").GetProperty("id").GetString()));
        foreach (var number in (ReadOnlySpan<string>)[First, Second, Third])
        {
            var leg = Assert.Single(records, record => record.GetProperty("destinationNumber").GetString() == number);
            Assert.Equal(("OUTBOUND", "ANSWERED", "vendas"), (Text(leg, "direction"), Text(leg, "disposition"), leg.GetProperty("customer").GetProperty("code").GetString()));
            // The first block of 30 s, then steps of 6 s, at 0,12 a minute.
            var billed = leg.GetProperty("talkSeconds").GetInt32() is <= 30 ? 30 : 30 + (int)Math.Ceiling((leg.GetProperty("talkSeconds").GetInt32() - 30) / 6m) * 6;
            Assert.True(leg.GetProperty("talkSeconds").GetInt32() > 0, $"{leg}");
            Assert.Equal(billed * 0.12m / 60, leg.GetProperty("sell").GetDecimal());
        }

        Assert.Equal(("OUTBOUND", "BUSY"), OutcomeOf(records, Busy));
        Assert.Equal(("OUTBOUND", "CONGESTION"), OutcomeOf(records, OutOfCircuits));
        Assert.Equal("ANSWERED", Text(Assert.Single(records, record => Text(record, "direction") == "INTERNAL"), "disposition"));
        Assert.Equal("ANSWERED", Text(Assert.Single(records, record => Text(record, "direction") == "INBOUND"), "disposition"));
    }

    private static (string?, string?) OutcomeOf(JsonElement[] records, string number)
    {
        var leg = Assert.Single(records, record => record.GetProperty("destinationNumber").GetString() == number);
        return (Text(leg, "direction"), Text(leg, "disposition"));
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task<JsonElement> DoAsync(string mutation, object input, string selection)
    {
        var payload = await web.As(UserRole.Operator).MutateAsync(mutation, input, selection);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{mutation}: {payload}");
        return payload;
    }

    private async Task<JsonElement[]> ParticipantsAsync()
    {
        var data = await web.As(UserRole.Viewer).DataAsync(
            "query ($id: UUID!) { conference(id: $id) { participants { id number extensionId calledIn status muted cause joinedAt leftAt } } }", new { id = conference });
        return [.. data.GetProperty("conference").GetProperty("participants").EnumerateArray()];
    }

    private async Task<JsonElement> ParticipantAsync(string number) => Assert.Single(await ParticipantsAsync(), row => row.GetProperty("number").GetString() == number);

    private async Task<string> IdAsync(string number) => (await ParticipantAsync(number)).GetProperty("id").GetString()!;

    private Task<JsonElement> UntilAsync(string number, string status) => UntilAsync(row => row.GetProperty("number").GetString() == number, status);

    private async Task<JsonElement> UntilAsync(Func<JsonElement, bool> whose, string status)
    {
        JsonElement found = default;
        await Eventually.TrueAsync(async () =>
        {
            found = (await ParticipantsAsync()).SingleOrDefault(whose);
            return found.ValueKind == JsonValueKind.Object && found.GetProperty("status").GetString() == status;
        }, $"a participant {status}", 30);
        return found;
    }

    /// <summary>The room as Asterisk itself shows it.</summary>
    private async Task<string[]> RoomAsync() =>
        [.. (await laboratory.CommandAsync($"confbridge list {conference.Replace("-", "", StringComparison.Ordinal)}")).Split('\n').Where(line => line.StartsWith("Local/", StringComparison.Ordinal))];

    private async Task<int> InTheRoomAsync() => (await RoomAsync()).Length;

    private async Task<Customer> SaveOperatorAsync()
    {
        web.Database.Clock.Now = TimeProvider.System.GetUtcNow();
        var provider = Some.Provider();
        var answering = Carrier(provider.Id, 21);
        var (failing, busy) = (Carrier(provider.Id, 22), Carrier(provider.Id, 23));
        var plan = Some.Plan();
        var customer = Some.ExtensionCustomer(new CustomerDetails { Name = "Vendas", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m }, "vendas");
        await web.Database.SaveAsync(
            provider, plan, Tariff.OfPlan(plan.Id, Some.Terms("55", 0.12m)), answering, failing, busy, customer,
            Some.Route("_5511X.", answering), Some.Route("_5521X.", busy), Some.Route("_5531X.", failing));
        return customer;
    }

    private Gateway Carrier(Guid provider, int host) => new(new GatewayDetails
    {
        ProviderId = provider,
        Name = $"Carrier {host}",
        Host = $"{laboratory.Network}.{host}",
        Port = 5070,
        InboundAddresses = [$"{laboratory.Network}.{host}"],
        QualifySeconds = 0,
    });

    private async Task<(string Username, string Secret)> SaveTelephoneAsync(Customer customer)
    {
        var extension = Some.Extension(customer, "201");
        var secret = extension.NewSecret();
        await web.Database.SaveAsync(extension);
        return (extension.EndpointName, secret);
    }

    private async Task SaveDidAsync(Customer customer)
    {
        var did = new Did(Did, new DidDetails());
        var destination = new DestinationDetails { Kind = DestinationKind.Conference, TargetId = Guid.Parse(conference) };
        await web.Database.SaveAsync(did, did.Allocate(customer.Id, [destination], web.Database.Clock.Now.AddMinutes(-1)));
    }
}
