using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support;

/// <summary>A node beside the laboratory's Asterisk that calls for a web server without one; they have only the database in common.</summary>
internal static class CallingNode
{
    public static async Task<ServerProcess> StartAsync(Laboratory laboratory, RunningServer web)
    {
        var node = new ServerProcess(web.Database.ConnectionString, new Dictionary<string, string>(laboratory.CallingNodeSettings)
        {
            ["Roles"] = "node",
            ["MasterKeyFile"] = web.MasterKeyFile,
        });
        await node.StartAsync();
        return node;
    }

    /// <summary>Waits until the switch runs on what is saved and lets the node call.</summary>
    public static Task ReadyAsync(RunningServer web) => Eventually.TrueAsync(async () =>
    {
        var data = await web.As(UserRole.Viewer).DataAsync("{ pbxNodes { nodes { conferenceAccess } } syncStatus { status pendingChanges lastRevision { failure } } }");
        var sync = data.GetProperty("syncStatus");
        return sync.GetArrayLength() == 1 && sync[0].GetProperty("status").GetString() == "LIVE" && sync[0].GetProperty("pendingChanges").GetInt32() == 0
            && data.GetProperty("pbxNodes").GetProperty("nodes")[0].GetProperty("conferenceAccess").GetString() == "CONNECTED";
    }, "the configuration live and the caller signed in", 60);
}
