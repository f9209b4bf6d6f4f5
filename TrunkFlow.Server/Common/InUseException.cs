namespace TrunkFlow.Server.Common;

/// <summary>The row cannot be removed while others need it.</summary>
public sealed class InUseException : RefusalException
{
    public InUseException(string kind, string name) : base(null, "InUse", RefusalText.Of($"Kind.{kind}"), name)
    {
    }
}
