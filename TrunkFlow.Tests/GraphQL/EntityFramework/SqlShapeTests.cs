using TrunkFlow.Tests.GraphQL.Sample;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.EntityFramework;

/// <summary>The statements as they reach the database, for a reviewer's eyes.</summary>
[Trait("engine", "ours")]
public sealed class SqlShapeTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task A_page_behind_a_cursor_with_projection_and_filter()
    {
        await server.SaveAsync(new Author("Ana", Genre.Novel), new Author("Bia", Genre.Poetry));
        var first = await server.DataAsync("{ authors(first: 1, order: { name: DESC }) { pageInfo { endCursor } } }");
        var after = first.GetProperty("authors").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        server.Forget();
        await server.DataAsync(
            "query($after: String) { authors(first: 2, after: $after, where: { genre: { in: [NOVEL] } }, order: { name: DESC }) { nodes { born } totalCount } }",
            new { after });
        string.Join("\n\n", server.Sql).MatchSnapshot();
    }

    [Fact]
    public async Task Nested_pages_of_many_parents()
    {
        var author = new Author("Cid", Genre.Novel);
        await server.SaveAsync(author, new Book(author.Id, "One", 1, DateTimeOffset.UnixEpoch));
        await server.DataAsync("query($id: UUID!) { author(id: $id) { books(first: 2) { nodes { title } } } }", new { id = author.Id });
        server.Sql[1].MatchSnapshot();
    }

    [Fact]
    public async Task A_filter_on_the_items_of_a_list()
    {
        await server.DataAsync("""{ authors(first: 2, where: { books: { some: { price: { gt: 5 }, title: { startsWith: "A" } } } }) { nodes { id } } }""");
        server.Sql[^1].MatchSnapshot();
    }
}
