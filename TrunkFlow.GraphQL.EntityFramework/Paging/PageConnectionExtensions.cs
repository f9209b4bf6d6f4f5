namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Pages as connections, for resolvers of nested lists.</summary>
public static class PageConnectionExtensions
{
    public static Connection<T> ToConnection<T>(this Page<T>? page)
    {
        page ??= Page<T>.Empty;
        var edges = new Edge<T>[page.Items.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge<T>(page.Items[i], page.CursorAt(i));
        }

        var info = new ConnectionPageInfo(
            page.HasNextPage, page.HasPreviousPage, edges.Length == 0 ? null : edges[0].Cursor, edges.Length == 0 ? null : edges[^1].Cursor);
        return new Connection<T>(edges, info, page.TotalCount ?? 0);
    }

    public static async Task<Connection<T>> ToConnectionAsync<T>(this Task<Page<T>?> resultPromise) => (await resultPromise).ToConnection();

    public static async ValueTask<Connection<T>> ToConnectionAsync<T>(this ValueTask<Page<T>> resultPromise) => (await resultPromise).ToConnection();
}
