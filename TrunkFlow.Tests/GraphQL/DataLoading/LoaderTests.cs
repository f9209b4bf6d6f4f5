using System.Globalization;
using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.DataLoading;

[Trait("engine", "ours")]
public sealed class LoaderTests : IClassFixture<LoaderTests.Shelves>
{
    private readonly LibraryServer server;

    public LoaderTests(Shelves shelves)
    {
        server = shelves.Server;
        server.Forget();
    }

    [Fact]
    public async Task Nested_pages_of_all_parents_are_one_statement()
    {
        var data = await server.DataAsync("{ authors(first: 50, order: { name: ASC }) { nodes { name books(first: 2) { nodes { title } pageInfo { hasNextPage } } } } }");
        Assert.Equal(2, server.Sql.Count);
        var authors = data.GetProperty("authors").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(5, authors.Count);
        foreach (var author in authors)
        {
            var books = author.GetProperty("books");
            Assert.Equal(["Book 0", "Book 1"], books.GetProperty("nodes").EnumerateArray().Select(book => book.GetProperty("title").GetString()));
            Assert.True(books.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }
    }

    [Fact]
    public async Task A_nested_page_goes_on_where_the_last_one_ended()
    {
        var first = await server.DataAsync("{ authors(first: 1, order: { name: ASC }) { nodes { books(first: 2) { pageInfo { endCursor } } } } }");
        var after = first.GetProperty("authors").GetProperty("nodes")[0].GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = await server.DataAsync(
            "query($after: String) { authors(first: 1, order: { name: ASC }) { nodes { books(first: 2, after: $after) { totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage } } } } }",
            new { after });
        Assert.Equal(
            """{"totalCount":3,"nodes":[{"title":"Book 2"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}""",
            second.GetProperty("authors").GetProperty("nodes")[0].GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task A_nested_page_from_the_end_keeps_its_order()
    {
        var data = await server.DataAsync("{ authors(first: 1, order: { name: ASC }) { nodes { books(last: 2) { nodes { title } } } } }");
        var titles = data.GetProperty("authors").GetProperty("nodes")[0].GetProperty("books").GetProperty("nodes").EnumerateArray();
        Assert.Equal(["Book 1", "Book 2"], titles.Select(book => book.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task A_loader_below_a_loader_batches_as_well_as_the_first()
    {
        await server.DataAsync("{ books(first: 15) { nodes { author { name books(first: 3) { nodes { reviews { stars } author { name } } } } } } }");
        Assert.Equal(4, server.Sql.Count);
    }

    [Fact]
    public async Task A_key_is_fetched_once_in_a_request()
    {
        await server.DataAsync("{ a: books(first: 15) { nodes { author { name } } } b: books(first: 15) { nodes { author { name } } } }");
        Assert.Single(server.Sql, sql => sql.Contains("FROM \"Authors\"", StringComparison.Ordinal));
    }

    public sealed class Shelves : IAsyncLifetime
    {
        public LibraryServer Server { get; } = new();

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            var rows = new List<object>();
            for (var i = 0; i < 5; i++)
            {
                var author = new Author(string.Create(CultureInfo.InvariantCulture, $"Author {i}"), Genre.Novel);
                rows.Add(author);
                for (var j = 0; j < 3; j++)
                {
                    var book = new Book(author.Id, string.Create(CultureInfo.InvariantCulture, $"Book {j}"), j, DateTimeOffset.UnixEpoch);
                    rows.Add(book);
                    rows.Add(new Review(book.Id, 5, null));
                }
            }

            await Server.SaveAsync([.. rows]);
        }

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
