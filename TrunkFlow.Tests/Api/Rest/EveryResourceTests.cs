using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>What holds for every resource: its life from the first to the last request, and what each of them refuses.</summary>
public sealed class EveryResourceTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient rest = new(server.As(UserRole.Operator));

    public static TheoryData<string> Resources() => new(RestScene.Resources);

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_row_is_added_read_listed_edited_and_removed(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);

        var added = await rest.PostAsync($"{resource}/", scene.Add);
        Assert.True(added.Status == HttpStatusCode.Created, $"{added.Json}");
        var body = added.Json.TryGetProperty("extension", out var extension) ? extension : added.Json;
        var id = body.GetProperty("id").GetGuid();
        Assert.Equal($"/api/v1/{resource}/{id}", added.Headers["Location"]);

        var read = await rest.GetAsync($"{resource}/{id}");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        AssertHolds(scene.Add, read.Json);
        Assert.Equal(1, read.Json.GetProperty("version").GetInt32());
        Assert.Contains(await rest.AllAsync($"{resource}?limit=200"), row => row.GetProperty("id").GetGuid() == id);

        var edited = await rest.PutAsync($"{resource}/{id}", scene.Edit(version: 1));
        Assert.True(edited.Status == HttpStatusCode.OK, $"{edited.Json}");
        Assert.Equal(2, edited.Json.GetProperty("version").GetInt32());
        AssertHolds(new JsonObject { [scene.Edited.Field] = scene.Edited.Value.DeepClone() }, (await rest.GetAsync($"{resource}/{id}")).Json);

        var stale = await rest.PutAsync($"{resource}/{id}", scene.Edit(version: 1));
        Assert.Equal((HttpStatusCode.Conflict, "changed-meanwhile"), (stale.Status, stale.Problem));

        Assert.Equal(HttpStatusCode.NoContent, (await rest.DeleteAsync($"{resource}/{id}")).Status);
        foreach (var gone in (RestClient.RestAnswer[])[await rest.GetAsync($"{resource}/{id}"), await rest.DeleteAsync($"{resource}/{id}"), await rest.PutAsync($"{resource}/{id}", scene.Edit(2))])
        {
            Assert.Equal((HttpStatusCode.NotFound, "not-found"), (gone.Status, gone.Problem));
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_slash_at_the_end_makes_no_difference(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        Assert.Equal(HttpStatusCode.Created, (await rest.PostAsync(resource, scene.Add)).Status);
        foreach (var address in (string[])[resource, $"{resource}/"])
        {
            var list = await rest.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, JsonValueKind.Array), (list.Status, list.Json.ValueKind));
            Assert.Equal(HttpStatusCode.OK, (await rest.GetAsync($"{resource}/{list.Json[0].GetProperty("id")}{address[resource.Length..]}")).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_refused_value_is_422_at_its_field_and_nothing_is_saved(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        var before = await CountAsync(resource);
        var refused = await rest.PostAsync(resource, scene.With(scene.Refused.Field, scene.Refused.Value));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-value", scene.Refused.Field), (refused.Status, refused.Problem, refused.Field));
        Assert.Equal(before, await CountAsync(resource));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_member_nobody_asked_for_is_refused_by_name(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        foreach (var name in (string[])["id", "createdAt", "secretDigest", "Name"])
        {
            var refused = await rest.PostAsync(resource, scene.With(name, "x"));
            Assert.Equal((HttpStatusCode.BadRequest, "unreadable-request", name), (refused.Status, refused.Problem, refused.Field));
        }

        var parameter = await rest.GetAsync($"{resource}?staus=x");
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable-request", "staus"), (parameter.Status, parameter.Problem, parameter.Field));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task An_edit_without_a_version_or_with_another_id_is_refused(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        var added = (await rest.PostAsync(resource, scene.Add)).Json;
        var id = (added.TryGetProperty("extension", out var extension) ? extension : added).GetProperty("id").GetGuid();
        var edit = scene.Edit(1);
        edit.Remove("version");
        Assert.Equal("version", (await rest.PutAsync($"{resource}/{id}", edit)).Field);
        edit = scene.Edit(1);
        edit["id"] = Guid.CreateVersion7();
        Assert.Equal("id", (await rest.PutAsync($"{resource}/{id}", edit)).Field);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_visitor_gets_nothing_and_a_viewer_changes_nothing(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        var address = $"{resource}/{Guid.CreateVersion7()}";
        var (visitor, viewer) = (new RestClient(server.AsVisitor()), new RestClient(server.As(UserRole.Viewer)));
        foreach (var answer in (RestClient.RestAnswer[])[await visitor.GetAsync(resource), await visitor.GetAsync(address), await visitor.PostAsync(resource, scene.Add), await visitor.DeleteAsync(address)])
        {
            Assert.Equal((HttpStatusCode.Unauthorized, "not-signed-in", "Bearer"), (answer.Status, answer.Problem, answer.Headers["WWW-Authenticate"]));
        }

        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(resource)).Status);
        foreach (var answer in (RestClient.RestAnswer[])[await viewer.PostAsync(resource, scene.Add), await viewer.PutAsync(address, scene.Edit(1)), await viewer.DeleteAsync(address)])
        {
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (answer.Status, answer.Problem));
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task The_audit_log_says_who_did_it_and_that_it_was_this_door(string resource)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        var added = (await rest.PostAsync(resource, scene.Add)).Json;
        var id = (added.TryGetProperty("extension", out var extension) ? extension : added).GetProperty("id").GetString()!;
        await using var db = server.Database.Open();
        var entry = await db.AuditEntries.SingleAsync(row => row.SubjectId == id);
        Assert.Equal((Door.Rest, "operator"), (entry.Door, entry.ActorName));
    }

    private async Task<int> CountAsync(string resource) =>
        int.Parse((await rest.GetAsync($"{resource}?count=true&limit=1")).Headers["X-Total-Count"], System.Globalization.CultureInfo.InvariantCulture);

    // What was sent stands in what is shown, but for what is never shown.
    private static void AssertHolds(JsonObject sent, JsonElement shown)
    {
        foreach (var (name, value) in sent.Where(member => member.Key != "password"))
        {
            var found = JsonNode.Parse(shown.GetProperty(name).GetRawText());
            if (value is JsonArray items)
            {
                Assert.Equal(items.Count, found!.AsArray().Count);
                Assert.All(items, (item, index) => AssertHolds(item!.AsObject(), shown.GetProperty(name)[index]));
            }
            else
            {
                Assert.True(JsonNode.DeepEquals(value, found), $"{name}: {found}");
            }
        }
    }
}
