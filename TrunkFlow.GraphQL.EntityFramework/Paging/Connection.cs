namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>One page of a list, in the shape of the Relay connection specification.</summary>
public class Connection<T> : IConnection
{
    public Connection(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo info, int totalCount = 0)
        : this(edges, info, _ => new ValueTask<int>(totalCount))
    {
    }

    public Connection(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo info, Func<CancellationToken, ValueTask<int>> getTotalCount)
    {
        Edges = edges;
        Info = info;
        CountAsync = getTotalCount;
    }

    public IReadOnlyList<Edge<T>> Edges { get; }

    public ConnectionPageInfo Info { get; }

    internal Func<CancellationToken, ValueTask<int>> CountAsync { get; }

    IReadOnlyList<object?> IConnection.Nodes => [.. Edges.Select(edge => (object?)edge.Node)];

    public ValueTask<int> GetTotalCountAsync(CancellationToken cancellationToken) => CountAsync(cancellationToken);

    IReadOnlyList<object> IConnection.EdgeObjects() => Edges;
}

/// <summary>A connection seen without its type argument.</summary>
internal interface IConnection
{
    IReadOnlyList<object?> Nodes { get; }

    ConnectionPageInfo Info { get; }

    IReadOnlyList<object> EdgeObjects();

    ValueTask<int> GetTotalCountAsync(CancellationToken cancellationToken);
}

/// <summary>One item of a page and the cursor that points at it.</summary>
public class Edge<T>(T node, string cursor) : IEdge
{
    public T Node { get; } = node;

    public string Cursor { get; } = cursor;

    object? IEdge.NodeObject => Node;
}

/// <summary>An edge seen without its type argument.</summary>
internal interface IEdge
{
    object? NodeObject { get; }

    string Cursor { get; }
}

/// <summary>Where a page stands in its list.</summary>
public class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
{
    public bool HasNextPage { get; } = hasNextPage;

    public bool HasPreviousPage { get; } = hasPreviousPage;

    public string? StartCursor { get; } = startCursor;

    public string? EndCursor { get; } = endCursor;
}
