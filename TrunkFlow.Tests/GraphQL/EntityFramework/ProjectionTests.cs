using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.EntityFramework;

[Trait("engine", "ours")]
public sealed class ProjectionTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task Only_the_columns_asked_for_are_read()
    {
        await server.SaveAsync(new Author("A", Genre.Novel, new DateOnly(1900, 1, 1)));
        await server.DataAsync("{ authors(first: 5) { nodes { born } } }");
        var sql = Assert.Single(server.Sql);
        Assert.Contains("a.\"Born\"", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("a.\"Name\"", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("a.\"Genre\"", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_and_edges_together_read_the_columns_of_both()
    {
        await server.SaveAsync(new Author("B", Genre.Poetry));
        var data = await server.DataAsync("{ authors(first: 50, where: { name: { eq: \"B\" } }) { nodes { name } edges { cursor node { genre } } } }");
        Assert.Single(server.Sql);
        Assert.Equal("POETRY", data.GetProperty("authors").GetProperty("edges")[0].GetProperty("node").GetProperty("genre").GetString());
        Assert.Equal("B", data.GetProperty("authors").GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_computed_property_has_what_it_computes_from()
    {
        var author = new Author("C", Genre.Novel);
        await server.SaveAsync(author);
        var data = await server.DataAsync("query($id: UUID!) { author(id: $id) { signature } }", new { id = author.Id });
        Assert.Equal("C (Novel)", data.GetProperty("author").GetProperty("signature").GetString());
    }

    [Fact]
    public async Task A_nested_list_below_a_projection_has_the_key_it_needs()
    {
        var author = new Author("D", Genre.Novel);
        await server.SaveAsync(author, new Book(author.Id, "T", 1, DateTimeOffset.UnixEpoch));
        var data = await server.DataAsync("query($id: UUID!) { author(id: $id) { born books { nodes { title } } } }", new { id = author.Id });
        Assert.Equal("T", data.GetProperty("author").GetProperty("books").GetProperty("nodes")[0].GetProperty("title").GetString());
        Assert.Equal(2, server.Sql.Count);
        Assert.DoesNotContain("a.\"Name\"", server.Sql[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_null() =>
        Assert.Equal("null", (await server.DataAsync("query($id: UUID!) { author(id: $id) { name } }", new { id = Guid.CreateVersion7() })).GetProperty("author").GetRawText());
}
