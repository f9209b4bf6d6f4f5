namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Pages as connections, for resolvers of nested lists.</summary>
public static class PageConnectionExtensions
{
    public static Connection<T> ToConnection<T>(this Page<T>? page)
    {
        var shown = page ?? Page<T>.Empty;
        var edges = new Edge<T>[shown.Items.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            var index = i;
            edges[i] = new Edge<T>(shown.Items[i], () => shown.CursorAt(index));
        }

        return new Connection<T>(edges, new EdgesPageInfo<T>(shown.HasNextPage, shown.HasPreviousPage, edges), shown.TotalCount ?? 0);
    }

    public static async Task<Connection<T>> ToConnectionAsync<T>(this Task<Page<T>?> resultPromise) => (await resultPromise).ToConnection();

    public static async ValueTask<Connection<T>> ToConnectionAsync<T>(this ValueTask<Page<T>> resultPromise) => (await resultPromise).ToConnection();
}
