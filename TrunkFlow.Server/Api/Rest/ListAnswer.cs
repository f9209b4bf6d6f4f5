using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>A page of a list as an array; where it goes on stands in the <c>Link</c> header (RFC 8288).</summary>
internal static class ListAnswer
{
    public const string CountHeader = "X-Total-Count";

    /// <param name="rows">All rows that match, in an order that ends in their key.</param>
    /// <param name="filter">Which page.</param>
    /// <param name="body">What is shown of a row.</param>
    /// <param name="http">The request; its answer gets the headers.</param>
    public static async Task<Ok<TBody[]>> ToAnswerAsync<TRow, TBody>(this IQueryable<TRow> rows, ListFilter filter, Func<TRow, TBody> body, HttpContext http)
    {
        var size = Require.InRange("limit", filter.Limit, 1, ListFilter.MostRows);
        var page = await ReadAsync(rows, new PagingArguments { First = size, After = filter.After, IncludeTotalCount = filter.Count }, http.RequestAborted);
        if (page.HasNextPage)
        {
            http.Response.Headers.Link = $"<{Next(http.Request, page.CreateCursor(page.Items[^1]))}>; rel=\"next\"";
        }

        if (page.TotalCount is { } count)
        {
            http.Response.Headers[CountHeader] = count.ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Ok(page.Items.Select(body).ToArray());
    }

    private static async Task<Page<T>> ReadAsync<T>(IQueryable<T> rows, PagingArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await rows.ToPageAsync(arguments, cancellationToken);
        }
        catch (Exception shortened) when (shortened is GraphQLException or FormatException)
        {
            throw new UnreadableRequestException("after", "QueryCursor");
        }
    }

    private static string Next(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { "after", cursor },
        };
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query.ToQueryString());
    }
}
