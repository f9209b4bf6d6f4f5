using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>What a partner may change, what it may not, and that the other's rows are not there to be changed.</summary>
public sealed class PartnerMutationTests(TwoPartners work) : IClassFixture<TwoPartners>
{
    [Fact]
    public async Task Every_mutation_that_is_not_for_partners_refuses_them()
    {
        var api = work.As(work.Own);
        var refused = 0;
        foreach (var field in work.Schema.Mutations.Where(field => !PartnerSchema.Allows(field)))
        {
            using var request = AnyArguments.Request("mutation", field, "{ __typename }");
            using var response = await api.Http.PostAsync(new Uri("/graphql", UriKind.Relative), request);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(answer.TryGetProperty("errors", out var errors), $"{field.Name}: {answer}");
            Assert.Equal("AUTH_NOT_AUTHORIZED", errors[0].GetProperty("extensions").GetProperty("code").GetString());
            refused++;
        }

        Assert.True(refused > 40, $"{refused} mutations");
    }

    [Fact]
    public async Task A_partner_names_and_forwards_its_extension_and_the_switch_and_the_audit_log_hear_of_it()
    {
        var id = work.Own.Ids["Extension"];
        var answer = await work.As(work.Own).MutateAsync(
            "customiseExtension", new { id, version = await VersionAsync(id), name = "own front desk", forwardBusy = "+5511987654321", ringSeconds = 20 }, "extension { name forwardBusy mayCallOut }");
        Assert.Equal("own front desk", answer.GetProperty("extension").GetProperty("name").GetString());
        await using var db = work.Server.Database.Open();
        var entry = await db.AuditEntries.OrderByDescending(row => row.At).FirstAsync(row => row.SubjectId == id);
        Assert.Equal((work.Own.Customer.Id, work.Own.User.Username, Door.Api), (entry.CustomerId, entry.ActorName, entry.Door));
        Assert.True(await db.SyncRequests.AnyAsync(row => row.SubjectId == id && row.ActorName == work.Own.User.Username));
    }

    [Fact]
    public async Task A_partner_resets_the_secret_of_its_extension()
    {
        var answer = await work.As(work.Own).MutateAsync("resetExtensionSecret", new { extensionId = work.Own.Ids["Extension"] }, "extensionSecret { secret username }");
        Assert.True(answer.GetProperty("extensionSecret").GetProperty("secret").GetString()!.Length >= 20);
    }

    [Fact]
    public async Task A_partner_sends_the_calls_of_its_number_elsewhere()
    {
        var (allocation, extension) = (work.Own.Ids["DidAllocation"], work.Own.Ids["Extension"]);
        var version = (await work.As(work.Own).DataAsync($"{{ allocation(id: \"{allocation}\") {{ version }} }}")).GetProperty("allocation").GetProperty("version").GetInt32();
        object[] destinations = [new { kind = "EXTERNAL_NUMBER", number = "+5511987654321" }, new { kind = "EXTENSION", targetId = extension }];
        var answer = await work.As(work.Own).MutateAsync(
            "changeDidDestinations", new { allocationId = allocation, version, destinations }, "allocation { version destinations { kind number } }");
        Assert.Equal(2, answer.GetProperty("allocation").GetProperty("destinations").GetArrayLength());
        Assert.Equal(version + 1, answer.GetProperty("allocation").GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_number_is_not_sent_to_the_other_partners_telephone()
    {
        var api = work.As(work.Own);
        var allocation = work.Own.Ids["DidAllocation"];
        var version = (await api.DataAsync($"{{ allocation(id: \"{allocation}\") {{ version }} }}")).GetProperty("allocation").GetProperty("version").GetInt32();
        object[] destinations = [new { kind = "EXTENSION", targetId = work.Other.Ids["Extension"] }];
        var refusal = await api.RefusalAsync("changeDidDestinations", new { allocationId = allocation, version, destinations }, "NotFoundError");
        Assert.Equal("NotFoundError", refusal.Type);
    }

    [Fact]
    public async Task The_others_rows_are_refused_like_rows_that_do_not_exist()
    {
        var api = work.As(work.Own);
        var nobody = $"{Guid.CreateVersion7()}";
        foreach (var (name, make) in new (string, Func<string, object>)[]
        {
            ("customiseExtension", id => new { id, version = 1, name = "taken" }),
            ("resetExtensionSecret", id => new { extensionId = id }),
            ("changeDidDestinations", id => new { allocationId = id, version = 1, destinations = new[] { new { kind = "EXTERNAL_NUMBER", number = "+5511987654321" } } }),
            ("editConference", id => new { id, version = 1, name = "taken" }),
            ("deleteConference", id => new { id }),
            ("startConference", id => new { id }),
            ("endConference", id => new { id }),
            ("inviteToConference", id => new { conferenceId = id, number = "+5511987654321" }),
            ("muteParticipant", id => new { participantId = id, muted = true }),
            ("removeParticipant", id => new { participantId = id }),
            ("addConference", id => new { customerId = id, name = "taken" }),
            ("revokeApiKey", id => new { id }),
            ("addApiKey", id => new { name = "taken", role = "PARTNER", scopes = new[] { "READ" }, customerId = id }),
        })
        {
            foreach (var id in work.Other.Ids.Values)
            {
                var refusal = await api.RefusalAsync(name, make(id), "NotFoundError");
                var control = await api.RefusalAsync(name, make(nobody), "NotFoundError");
                Assert.Equal((control.Type, control.Field, control.Message.Replace(nobody, id, StringComparison.Ordinal)), (refusal.Type, refusal.Field, refusal.Message));
            }
        }

        var other = (await work.As(work.Other).DataAsync($"{{ extension(id: \"{work.Other.Ids["Extension"]}\") {{ name }} apiKeys {{ totalCount }} }}"));
        Assert.Equal("other desk", other.GetProperty("extension").GetProperty("name").GetString());
        Assert.Equal(1, other.GetProperty("apiKeys").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_partner_holds_its_own_conference_and_the_audit_log_says_so()
    {
        await using (var command = work.Server.Database.Source.CreateCommand(
            "INSERT INTO pbx_nodes (key, created_at, seen_at, asterisk_connected, conference_access, live_generation) VALUES ('pbx-own', now(), now(), true, 'connected', 0)"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var api = work.As(work.Own);
        var extension = work.Own.Ids["Extension"];
        var added = await api.MutateAsync(
            "addConference", new { customerId = work.Own.Customer.Id, name = "own meeting", numbers = new[] { "+5511987654321" }, extensionIds = new[] { extension } }, "conference { id version }");
        var id = added.GetProperty("conference").GetProperty("id").GetString()!;
        var renamed = await api.MutateAsync("editConference", new { id, version = 1, name = "own other meeting" }, "conference { name }");
        Assert.Equal("own other meeting", renamed.GetProperty("conference").GetProperty("name").GetString());
        var started = (await api.MutateAsync("startConference", new { id }, "conference { status participants { id status } }")).GetProperty("conference");
        Assert.Equal("RUNNING", started.GetProperty("status").GetString());
        var participants = started.GetProperty("participants").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
        await Done(api.MutateAsync("inviteToConference", new { conferenceId = id, number = "+5511987654322" }, "conferenceParticipant { id }"));
        await Done(api.MutateAsync("muteParticipant", new { participantId = participants[0], muted = true }, "conferenceParticipant { id }"));
        await Done(api.MutateAsync("removeParticipant", new { participantId = participants[1] }, "conferenceParticipant { id }"));
        await Done(api.MutateAsync("endConference", new { id }, "conference { id }"));
        await using var db = work.Server.Database.Open();
        Assert.True(await db.AuditEntries.AnyAsync(row => row.SubjectId == participants[0] && row.ActorName == work.Own.User.Username && row.CustomerId == work.Own.Customer.Id));
        await Done(api.MutateAsync("deleteConference", new { id }, "conference { id }"));
        Assert.False(await db.Conferences.AnyAsync(row => row.Id == Guid.Parse(id)));

        static async Task Done(Task<System.Text.Json.JsonElement> answer) => Assert.Equal(System.Text.Json.JsonValueKind.Null, (await answer).GetProperty("errors").ValueKind);
    }

    [Fact]
    public async Task The_other_partners_telephone_is_not_called_into_a_conference()
    {
        var refusal = await work.As(work.Own).RefusalAsync(
            "addConference", new { customerId = work.Own.Customer.Id, name = "own", extensionIds = new[] { work.Other.Ids["Extension"] } }, "NotFoundError");
        Assert.Equal(("NotFoundError", "extensionIds"), (refusal.Type, refusal.Field));
    }

    [Fact]
    public async Task A_partner_makes_keys_for_itself_only_and_none_that_can_do_more_than_it_may()
    {
        var api = work.As(work.Own);
        var made = await api.MutateAsync("addApiKey", new { name = "own portal", role = "PARTNER", scopes = new[] { "READ" } }, "apiKeySecret { secret apiKey { customerId } }");
        Assert.Equal(work.Own.Customer.Id, made.GetProperty("apiKeySecret").GetProperty("apiKey").GetProperty("customerId").GetGuid());
        Assert.Equal("role", (await api.RefusalAsync("addApiKey", new { name = "x", role = "OPERATOR", scopes = new[] { "READ" } }, "InvalidValueError")).Field);
        Assert.Equal("scopes", (await api.RefusalAsync("addApiKey", new { name = "x", role = "PARTNER", scopes = new[] { "OPERATE" } }, "InvalidValueError")).Field);
    }

    [Fact]
    public async Task A_flow_that_lost_whose_it_is_has_no_rights_at_all()
    {
        var principal = new System.Security.Claims.ClaimsPrincipal(UserClaims.Of(work.Own.User, "test"));
        var context = new Microsoft.AspNetCore.Authorization.AuthorizationHandlerContext([new Right([UserRole.Partner], [])], principal, null);
        await new HoldsRight(new CurrentActor()).HandleAsync(context);
        Assert.False(context.HasSucceeded);
    }

    private async Task<int> VersionAsync(string extension) =>
        (await work.As(work.Own).DataAsync($"{{ extension(id: \"{extension}\") {{ version }} }}")).GetProperty("extension").GetProperty("version").GetInt32();
}
