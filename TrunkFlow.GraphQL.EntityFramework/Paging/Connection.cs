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

/// <summary>One item of a page and the cursor that points at it, which is written when it is asked for.</summary>
public class Edge<T> : IEdge
{
    private readonly Func<string>? write;
    private string? cursor;

    public Edge(T node, string cursor)
    {
        Node = node;
        this.cursor = cursor;
    }

    public Edge(T node, Func<string> write)
    {
        Node = node;
        this.write = write;
    }

    public T Node { get; }

    public string Cursor => cursor ??= write!();

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

    public virtual string? StartCursor { get; } = startCursor;

    public virtual string? EndCursor { get; } = endCursor;
}

/// <summary>The page info of a list of edges, whose cursors are written when they are asked for.</summary>
internal sealed class EdgesPageInfo<T>(bool hasNextPage, bool hasPreviousPage, Edge<T>[] edges) : ConnectionPageInfo(hasNextPage, hasPreviousPage, null, null)
{
    public override string? StartCursor => edges.Length == 0 ? null : edges[0].Cursor;

    public override string? EndCursor => edges.Length == 0 ? null : edges[^1].Cursor;
}
