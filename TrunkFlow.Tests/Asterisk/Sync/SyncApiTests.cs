using System.Text.Json;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

[Trait("engine", "any")]
public sealed class SyncApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_state_of_every_node_and_its_history_can_be_read_and_a_publish_asked_for()
    {
        var now = server.Database.Clock.Now;
        var node = new PbxNode("pbx7", now);
        node.Saw(now, true, "22.10.1");
        var revision = new SyncRevision("pbx7", 1, "ana", "first", now);
        revision.Check("ab12", "+[gw-x]", []);
        revision.Finish(SyncStatus.Failed, "endpoint gw-x is missing", now);
        await server.Database.SaveAsync(node, revision);
        var api = server.As(UserRole.Operator);

        var asked = await api.MutateAsync("requestPublish", new { reason = "again" }, "syncRequest { actorName reason }");
        Assert.Equal("again", asked.GetProperty("syncRequest").GetProperty("reason").GetString());

        var data = await api.DataAsync("""
            {
              syncStatus { nodeKey status liveGeneration pendingChanges asteriskConnected asteriskVersion lastRevision { generation failure } }
              syncRevisions(first: 5, where: { status: { eq: FAILED } }) { totalCount nodes { nodeKey generation requestedBy reason diff failure status } }
            }
            """, new { });
        var status = data.GetProperty("syncStatus")[0];
        Assert.Equal(("pbx7", "PENDING"), (status.GetProperty("nodeKey").GetString(), status.GetProperty("status").GetString()));
        // It is asked for, and nothing has changed.
        Assert.Equal(0, status.GetProperty("pendingChanges").GetInt32());
        Assert.True(status.GetProperty("asteriskConnected").GetBoolean());
        var listed = data.GetProperty("syncRevisions").GetProperty("nodes")[0];
        Assert.Equal("endpoint gw-x is missing", listed.GetProperty("failure").GetString());
        Assert.Equal("ana", listed.GetProperty("requestedBy").GetString());
    }

    [Fact]
    public async Task A_visitor_learns_nothing_and_a_viewer_may_only_read()
    {
        Assert.True((await server.AsVisitor().AnswerAsync("{ syncStatus { nodeKey } }")).TryGetProperty("errors", out _));
        Assert.True((await server.As(UserRole.Viewer).AnswerAsync("mutation { requestPublish(input: {}) { syncRequest { id } } }")).TryGetProperty("errors", out _));
        Assert.Equal(JsonValueKind.Array, (await server.As(UserRole.Viewer).DataAsync("{ syncStatus { nodeKey } }", new { })).GetProperty("syncStatus").ValueKind);
    }
}
