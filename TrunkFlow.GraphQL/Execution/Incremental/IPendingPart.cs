namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>What the client is told to expect: a deferred fragment or the rest of a list.</summary>
internal interface IPendingPart
{
    const int NotAnnounced = -1;

    string? Label { get; }

    /// <summary>The response position; null at the root.</summary>
    ResponsePath? Path { get; }

    /// <summary>Its id while it is announced and not completed.</summary>
    int Id { get; set; }
}
