namespace TrunkFlow.Server.Calls;

/// <summary>What hangs together with PbxNode: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(PbxNode))]
public sealed class PbxNodeRelations
{
    /// <summary>Key; the node’s own.</summary>
    public string GetId([Parent] PbxNode node) => node.Key;
}
