using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.EntityFramework;

[Trait("engine", "any")]
public sealed class FilterTests : IClassFixture<FilterTests.Shelf>
{
    private readonly LibraryServer server;

    public FilterTests(Shelf shelf) => server = shelf.Server;

    [Theory]
    [InlineData("""{ name: { eq: "Ana" } }""", "Ana")]
    [InlineData("""{ name: { neq: "Ana" } }""", "Bia,Cid")]
    [InlineData("""{ name: { contains: "i" } }""", "Bia,Cid")]
    [InlineData("""{ name: { ncontains: "i" } }""", "Ana")]
    [InlineData("""{ name: { startsWith: "B" } }""", "Bia")]
    [InlineData("""{ name: { nstartsWith: "B" } }""", "Ana,Cid")]
    [InlineData("""{ name: { endsWith: "a" } }""", "Ana,Bia")]
    [InlineData("""{ name: { contains: "%" } }""", "")]
    [InlineData("""{ name: { in: ["Ana", "Cid"] } }""", "Ana,Cid")]
    [InlineData("""{ name: { nin: ["Ana", "Cid"] } }""", "Bia")]
    [InlineData("""{ genre: { eq: POETRY } }""", "Bia")]
    [InlineData("""{ genre: { in: [POETRY, NOVEL] } }""", "Ana,Bia")]
    [InlineData("""{ born: { eq: null } }""", "Cid")]
    [InlineData("""{ born: { neq: null } }""", "Ana,Bia")]
    [InlineData("""{ born: { gt: "1950-01-01" } }""", "Bia")]
    [InlineData("""{ born: { lte: "1950-01-01" } }""", "Ana")]
    [InlineData("""{ born: { ngt: "1950-01-01" } }""", "Ana,Cid")]
    [InlineData("""{ or: [{ name: { eq: "Ana" } }, { born: { eq: null } }] }""", "Ana,Cid")]
    [InlineData("""{ and: [{ name: { contains: "a" } }, { genre: { eq: POETRY } }] }""", "Bia")]
    [InlineData("""{ name: { or: [{ startsWith: "A" }, { startsWith: "C" }] } }""", "Ana,Cid")]
    [InlineData("""{ books: { some: { price: { gte: 10 } } } }""", "Ana")]
    [InlineData("""{ books: { none: { price: { gte: 10 } } } }""", "Bia,Cid")]
    [InlineData("""{ books: { all: { price: { lt: 10 } } } }""", "Bia,Cid")]
    [InlineData("""{ books: { any: true } }""", "Ana,Bia")]
    [InlineData("""{ books: { any: false } }""", "Cid")]
    [InlineData("{}", "Ana,Bia,Cid")]
    public async Task Authors_are_found(string where, string expected)
    {
        var data = await server.DataAsync($"{{ authors(first: 10, where: {where}, order: {{ name: ASC }}) {{ nodes {{ name }} }} }}");
        Assert.Equal(expected, string.Join(',', data.GetProperty("authors").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString())));
    }

    [Theory]
    [InlineData("""{ author: { name: { eq: "Ana" } } }""", "{ price: DESC }", "Dear,Cheap")]
    [InlineData("""{ publishedAt: { gte: "2021-01-01T00:00:00Z" } }""", "{ title: ASC }", "Poems")]
    [InlineData("{}", "[{ author: { name: DESC } }, { price: ASC }]", "Poems,Cheap,Dear")]
    public async Task Books_are_found_and_sorted_through_their_author(string where, string order, string expected)
    {
        var data = await server.DataAsync($"{{ books(where: {where}, order: {order}) {{ nodes {{ title }} }} }}");
        Assert.Equal(expected, string.Join(',', data.GetProperty("books").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString())));
    }

    [Fact]
    public async Task The_values_of_a_filter_are_parameters()
    {
        server.Forget();
        await server.DataAsync("""{ authors(where: { name: { eq: "Ana", in: ["Ana"] }, born: { gt: "1900-01-01" }, genre: { eq: NOVEL } }) { nodes { name } } }""");
        Assert.DoesNotContain("'", Assert.Single(server.Sql), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_in_a_variable_finds_the_same()
    {
        var data = await server.DataAsync(
            "query($where: AuthorFilterInput, $order: [AuthorSortInput!]) { authors(where: $where, order: $order) { nodes { name } } }",
            new { where = new { genre = new { @in = new[] { "POETRY", "NOVEL" } } }, order = new[] { new { name = "DESC" } } });
        Assert.Equal("Bia,Ana", string.Join(',', data.GetProperty("authors").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Null_where_a_value_is_needed_is_refused()
    {
        var response = await server.AskAsync("{ authors(where: { name: { contains: null } }) { nodes { name } } }");
        Assert.Contains("cannot be null", response.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    public sealed class Shelf : IAsyncLifetime
    {
        public LibraryServer Server { get; } = new();

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            var ana = new Author("Ana", Genre.Novel, new DateOnly(1940, 1, 1));
            var bia = new Author("Bia", Genre.Poetry, new DateOnly(1960, 1, 1));
            await Server.SaveAsync(
                ana, bia, new Author("Cid", Genre.ShortStory),
                new Book(ana.Id, "Cheap", 5, DateTimeOffset.UnixEpoch), new Book(ana.Id, "Dear", 50, DateTimeOffset.UnixEpoch),
                new Book(bia.Id, "Poems", 7, new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        }

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
