namespace TrunkFlow.Server.Calls;

/// <summary>Tells the other servers which call records an import has just committed; who wants them reads them.</summary>
public sealed record CallsEnded(IReadOnlyList<EndedCall> Calls)
{
    public const string Topic = "calls-ended";

    /// <summary>Of the message's size: a notification of PostgreSQL holds less than 8,000 bytes.</summary>
    public const int Most = 60;
}

/// <summary>One of them, with what decides who may hear of it.</summary>
public sealed record EndedCall(Guid Id, Guid? CustomerId);
