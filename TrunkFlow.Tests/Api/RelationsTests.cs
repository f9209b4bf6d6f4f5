using System.Net;
using System.Text.Json;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Rows that only machines write, read from both ends of what hangs together.</summary>
public sealed class RelationsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_conference_leads_to_its_participants_and_an_extension_to_its_conferences()
    {
        var customer = Some.ExtensionCustomer();
        var extension = Some.Extension(customer, "1001");
        var conference = new Conference(customer.Id, "Monday");
        conference.Invite(null, extension.Id, Now);
        conference.Invite("+5511987654321", null, Now);
        var did = Some.Did();
        var allocation = did.Allocate(customer.Id, [new() { Kind = Server.Dids.DestinationKind.Conference, TargetId = conference.Id }, Some.Ring(extension)], Now);
        await server.Database.SaveAsync(customer, extension, conference);
        await server.Database.SaveAsync(did, allocation);

        var data = await DataAsync("""
            query ($conference: UUID!, $extension: UUID!, $customer: UUID!) {
              conference(id: $conference) { customer { id } participants { number extension { number } conference { name } } didDestinations { allocation { did { number } } } }
              extension(id: $extension) { participations { conference { name } } didDestinations { position allocation { customer { id } } } }
              customer(id: $customer) { conferences { nodes { name } totalCount } }
              conferenceParticipants(where: { extensionId: { eq: $extension } }) { nodes { customer { id } } }
            }
            """, new { conference = conference.Id, extension = extension.Id, customer = customer.Id });
        // Invited in the same millisecond, so in either order.
        var invited = data.GetProperty("conference").GetProperty("participants").EnumerateArray()
            .Select(participant => participant.GetProperty("extension") is { ValueKind: JsonValueKind.Object } known ? known.GetProperty("number").GetString() : null);
        Assert.Equal([null, "1001"], invited.Order(StringComparer.Ordinal));
        Assert.Equal(did.Number, data.GetProperty("conference").GetProperty("didDestinations")[0].GetProperty("allocation").GetProperty("did").GetProperty("number").GetString());
        Assert.Equal("Monday", data.GetProperty("extension").GetProperty("participations")[0].GetProperty("conference").GetProperty("name").GetString());
        Assert.Equal(2, data.GetProperty("extension").GetProperty("didDestinations")[0].GetProperty("position").GetInt32());
        Assert.Equal(1, data.GetProperty("customer").GetProperty("conferences").GetProperty("totalCount").GetInt32());
        Assert.Equal(customer.Id, data.GetProperty("conferenceParticipants").GetProperty("nodes")[0].GetProperty("customer").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Files_their_unread_lines_and_the_nodes_that_wrote_them_lead_to_each_other()
    {
        var node = new PbxNode($"pbx-{Some.Number}", Now);
        var source = new CdrSource(node.Key, "/var/log/asterisk/cdr-custom/trunkflow.csv", 7, "ab", Now);
        var row = new QuarantinedRow(source.Id, 42, "\"x\"", "too few fields", Now);
        await server.Database.SaveAsync(node, source);
        await server.Database.SaveAsync(row);

        var data = await DataAsync("""
            query ($source: UUID!, $row: UUID!, $key: String!) {
              cdrSource(id: $source) { node { id key } quarantinedRows { nodes { offset } totalCount } }
              quarantinedRow(id: $row) { cdrSource { path } }
              pbxNode(key: $key) { asteriskConnected liveGeneration }
              quarantinedRows(where: { cdrSourceId: { eq: $source } }, order: [{ foundAt: DESC }]) { nodes { reason } }
            }
            """, new { source = source.Id, row = row.Id, key = node.Key });
        Assert.Equal(node.Key, data.GetProperty("cdrSource").GetProperty("node").GetProperty("id").GetString());
        Assert.Equal(42, data.GetProperty("cdrSource").GetProperty("quarantinedRows").GetProperty("nodes")[0].GetProperty("offset").GetInt64());
        Assert.Equal(source.Path, data.GetProperty("quarantinedRow").GetProperty("cdrSource").GetProperty("path").GetString());
        Assert.Equal("too few fields", data.GetProperty("quarantinedRows").GetProperty("nodes")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task States_are_found_by_their_two_keys_and_paged_in_the_order_of_both()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        var customer = Some.ExtensionCustomer();
        var extension = Some.Extension(customer);
        await server.Database.SaveAsync(provider, gateway, customer, extension);
        await server.Database.SaveAsync(new GatewayState(gateway.Id, "b"), new GatewayState(gateway.Id, "a"), new ExtensionState(extension.Id, customer.Id, "a"));

        var data = await DataAsync("""
            query ($gateway: UUID!, $extension: UUID!) {
              gatewayState(gatewayId: $gateway, nodeKey: "b") { id gateway { name } node { key } }
              extensionState(extensionId: $extension, nodeKey: "a") { id status customer { id } extension { id } }
              gatewayStates(where: { gatewayId: { eq: $gateway } }, first: 1) { nodes { nodeKey } pageInfo { endCursor hasNextPage } }
            }
            """, new { gateway = gateway.Id, extension = extension.Id });
        Assert.Equal($"{gateway.Id}:b", data.GetProperty("gatewayState").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("gatewayState").GetProperty("node").ValueKind);
        Assert.Equal("UNREGISTERED", data.GetProperty("extensionState").GetProperty("status").GetString());
        var first = data.GetProperty("gatewayStates");
        Assert.Equal("a", first.GetProperty("nodes")[0].GetProperty("nodeKey").GetString());
        var next = await DataAsync(
            "query ($gateway: UUID!, $after: String) { gatewayStates(where: { gatewayId: { eq: $gateway } }, first: 1, after: $after) { nodes { nodeKey } pageInfo { hasNextPage } } }",
            new { gateway = gateway.Id, after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() });
        Assert.Equal("b", next.GetProperty("gatewayStates").GetProperty("nodes")[0].GetProperty("nodeKey").GetString());
        Assert.False(next.GetProperty("gatewayStates").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Fact]
    public async Task Keys_alerts_and_the_audit_log_show_everything_but_secrets()
    {
        var customer = Some.TrunkCustomer();
        var (key, secret) = ApiKey.Create(new NewApiKey("Portal", UserRole.Partner, [KeyScope.Read], customer.Id, [IPNetwork.Parse("198.51.100.0/24")], null));
        var alert = new Alert("low-balance", customer.Code, AlertSeverity.Warning, ["10.00"], Now, customer.Id);
        await server.Database.SaveAsync(customer);
        await server.Database.SaveAsync(key, alert);

        var data = await DataAsync("""
            query ($key: UUID!, $alert: UUID!, $customer: UUID!, $subject: String!) {
              apiKey(id: $key) { name prefix allowedAddresses role customer { id } }
              alert(id: $alert) { kind severity arguments customer { id } resolvedAt }
              customer(id: $customer) { apiKeys { name } alerts { nodes { kind } } users { username } }
              auditEntries(where: { subjectId: { eq: $subject } }) { nodes { action kind after before actor { username } customer { id } } }
            }
            """, new { key = key.Id, alert = alert.Id, customer = customer.Id, subject = key.Id.ToString() });
        Assert.DoesNotContain(secret, data.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("198.51.100.0/24", data.GetProperty("apiKey").GetProperty("allowedAddresses")[0].GetString());
        Assert.Equal("WARNING", data.GetProperty("alert").GetProperty("severity").GetString());
        Assert.Equal("Portal", data.GetProperty("customer").GetProperty("apiKeys")[0].GetProperty("name").GetString());
        Assert.Equal("low-balance", data.GetProperty("customer").GetProperty("alerts").GetProperty("nodes")[0].GetProperty("kind").GetString());
        var entry = data.GetProperty("auditEntries").GetProperty("nodes")[0];
        Assert.Equal("Portal", entry.GetProperty("after").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("before").ValueKind);
    }

    [Theory]
    [InlineData(UserRole.Operator)]
    [InlineData(UserRole.Viewer)]
    public async Task Keys_sign_ins_settings_and_the_audit_log_are_the_administrators_alone(UserRole role)
    {
        foreach (var field in (string[])["apiKeys", "userSignIns", "settings", "auditEntries", "users"])
        {
            var answer = await server.As(role).AnswerAsync($"{{ {field} {{ totalCount }} }}");
            Assert.Contains("AUTH_NOT_AUTHORIZED", answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    private async Task<JsonElement> DataAsync(string query, object variables) => await server.As(UserRole.Admin).DataAsync(query, variables);
}
