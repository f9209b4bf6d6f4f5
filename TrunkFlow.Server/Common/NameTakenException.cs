namespace TrunkFlow.Server.Common;

/// <summary>Another row of the same kind already has this name.</summary>
public sealed class NameTakenException : RefusalException
{
    public NameTakenException(string kind, string name, string field = "name") : base(field, "NameTaken", RefusalText.Of($"Kind.{kind}"), name)
    {
    }
}
