using System.Globalization;
using System.Text.Json;
using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.EntityFramework;

[Trait("engine", "ours")]
public sealed class PagingTests : IClassFixture<LibraryServer>, IAsyncLifetime
{
    private readonly LibraryServer server;

    public PagingTests(LibraryServer server) => this.server = server;

    public async Task InitializeAsync()
    {
        await using var db = await server.OpenAsync();
        db.RemoveRange(db.Authors);
        await db.SaveChangesAsync();
        await server.SaveAsync([.. Enumerable.Range(0, 10).Select(i => Named(i))]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Pages_follow_each_other_to_the_end()
    {
        var names = new List<string>();
        string? after = null;
        JsonElement page;
        do
        {
            page = await PageAsync("first: 4, after: $cursor", after);
            names.AddRange(Names(page));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(Enumerable.Range(0, 10).Select(Name), names);
    }

    [Fact]
    public async Task Pages_backwards_keep_the_order_within_each()
    {
        var last = await PageAsync("last: 3", null);
        Assert.Equal([Name(7), Name(8), Name(9)], Names(last));
        Assert.True(Flag(last, "hasPreviousPage"));
        Assert.False(Flag(last, "hasNextPage"));
        var before = await PageAsync("last: 3, before: $cursor", last.GetProperty("pageInfo").GetProperty("startCursor").GetString());
        Assert.Equal([Name(4), Name(5), Name(6)], Names(before));
        Assert.True(Flag(before, "hasNextPage"));
    }

    [Fact]
    public async Task Rows_inserted_and_deleted_before_a_page_do_not_move_it()
    {
        var first = await PageAsync("first: 4", null);
        await server.SaveAsync(new Author("Author 00a", Genre.Novel), new Author("Author 01a", Genre.Novel));
        await using (var db = await server.OpenAsync())
        {
            db.Remove(db.Authors.Single(a => a.Name == Name(3)));
            await db.SaveChangesAsync();
        }

        var second = await PageAsync("first: 4, after: $cursor", first.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        Assert.Equal([Name(4), Name(5), Name(6), Name(7)], Names(second));
    }

    [Fact]
    public async Task Equal_keys_are_told_apart_by_the_id()
    {
        await server.SaveAsync([.. Enumerable.Range(0, 5).Select(_ => new Author("Twin", Genre.Poetry))]);
        var ids = new List<string>();
        string? after = null;
        for (var i = 0; i < 5; i++)
        {
            var data = await server.DataAsync(
                "query($after: String) { authors(first: 1, after: $after, where: { name: { eq: \"Twin\" } }, order: { name: DESC }) { nodes { id } pageInfo { endCursor } } }",
                new { after });
            ids.Add(data.GetProperty("authors").GetProperty("nodes")[0].GetProperty("id").GetString()!);
            after = data.GetProperty("authors").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(5, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task Missing_values_have_their_place_in_the_order(string direction)
    {
        await server.SaveAsync(new Author("Zed", Genre.Novel, new DateOnly(1900, 1, 1)), new Author("Zoe", Genre.Novel, new DateOnly(1950, 1, 1)));
        var all = await BornAsync(direction, 12, null);
        var paged = new List<string?>();
        string? after = null;
        for (var i = 0; i < 4; i++)
        {
            var data = await server.DataAsync(Born(direction, 3), new { after });
            paged.AddRange(data.GetProperty("authors").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString()));
            after = data.GetProperty("authors").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task An_enum_kept_as_text_sorts_and_pages_as_text()
    {
        await server.SaveAsync(new Author("P", Genre.Poetry), new Author("S", Genre.ShortStory));
        var data = await server.DataAsync("{ authors(first: 11, order: { genre: ASC }) { nodes { genre } pageInfo { endCursor } } }");
        var after = data.GetProperty("authors").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = await server.DataAsync("query($after: String) { authors(first: 5, after: $after, order: { genre: ASC }) { nodes { genre } } }", new { after });
        Assert.Equal("SHORT_STORY", Assert.Single(rest.GetProperty("authors").GetProperty("nodes").EnumerateArray()).GetProperty("genre").GetString());
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var page = await PageAsync("first: 1", null);
        var response = await server.AskAsync(
            "query($after: String) { authors(first: 1, after: $after, order: { genre: ASC }) { nodes { name } } }",
            new { after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString() });
        Assert.Contains("cursor", response.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first: 101", "HC0051")]
    [InlineData("first: -1", "HC0052")]
    [InlineData("first: 1, last: 1", "HC0052")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code)
    {
        var response = await server.AskAsync($"{{ authors({arguments}) {{ nodes {{ name }} }} }}");
        Assert.Equal(code, response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_total_is_counted_only_when_it_is_asked_for()
    {
        server.Forget();
        await server.DataAsync("{ authors(first: 2) { nodes { name } } }");
        Assert.DoesNotContain("count(", Assert.Single(server.Sql), StringComparison.OrdinalIgnoreCase);
        server.Forget();
        var data = await server.DataAsync("{ authors(first: 2, where: { name: { neq: \"Author 03\" } }) { totalCount } }");
        Assert.Equal(9, data.GetProperty("authors").GetProperty("totalCount").GetInt32());
        Assert.Contains("count(", Assert.Single(server.Sql), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_later_page_is_found_by_key_and_not_by_counting_rows()
    {
        var page = await PageAsync("first: 4", null);
        server.Forget();
        await PageAsync("first: 4, after: $cursor", page.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        var sql = Assert.Single(server.Sql);
        Assert.DoesNotContain("OFFSET", sql, StringComparison.Ordinal);
        Assert.Contains("a.\"Name\" >= @", sql, StringComparison.Ordinal);
        Assert.Contains("ORDER BY a.\"Name\", a.\"Id\"", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_an_order_has_one_all_the_same()
    {
        server.Forget();
        await server.DataAsync("{ authors(first: 2) { nodes { name } } }");
        Assert.Contains("ORDER BY a.\"Id\"", Assert.Single(server.Sql), StringComparison.Ordinal);
    }

    private static Author Named(int number) => new(Name(number), Genre.Novel);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Author {number:00}");

    private static bool Flag(JsonElement page, string name) => page.GetProperty("pageInfo").GetProperty(name).GetBoolean();

    private static IEnumerable<string> Names(JsonElement page) => page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!);

    private static string Born(string direction, int first) =>
        $"query($after: String) {{ authors(first: {first}, after: $after, order: {{ born: {direction} }}) {{ nodes {{ name }} pageInfo {{ endCursor }} }} }}";

    private async Task<List<string?>> BornAsync(string direction, int first, string? after)
    {
        var data = await server.DataAsync(Born(direction, first), new { after });
        return [.. data.GetProperty("authors").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString())];
    }

    private async Task<JsonElement> PageAsync(string arguments, string? cursor)
    {
        var variables = arguments.Contains('$', StringComparison.Ordinal) ? "($cursor: String)" : "";
        var data = await server.DataAsync(
            $"query{variables} {{ authors({arguments}, order: {{ name: ASC }}) {{ nodes {{ name }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}",
            new { cursor });
        return data.GetProperty("authors");
    }
}
