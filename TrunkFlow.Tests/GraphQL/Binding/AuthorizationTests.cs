using System.Security.Claims;
using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.Binding;

[Trait("engine", "any")]
public sealed class AuthorizationTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("members")]
    [InlineData("archive")]
    [InlineData("safe")]
    public async Task Nobody_is_told_to_sign_in(string field) => Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(field, null));

    [Theory]
    [InlineData("archive")]
    [InlineData("safe")]
    public async Task Someone_without_the_right_is_told_so(string field) => Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(field, User()));

    [Fact]
    public async Task Any_user_is_enough_where_nothing_more_is_asked() => Assert.Null(await CodeAsync("members", User()));

    [Fact]
    public async Task A_policy_is_met_by_its_claim() => Assert.Null(await CodeAsync("archive", User(new Claim("desk", "1"))));

    [Theory]
    [InlineData("admin", null)]
    [InlineData("owner", null)]
    [InlineData("guest", "AUTH_NOT_AUTHORIZED")]
    public async Task One_of_the_roles_is_enough(string role, string? code) => Assert.Equal(code, await CodeAsync("safe", User(new Claim(ClaimTypes.Role, role))));

    [Fact]
    public async Task The_user_can_be_a_parameter()
    {
        var data = await server.DataAsync("{ whoAmI }", user: User(new Claim(ClaimTypes.Name, "ana")));
        Assert.Equal("ana", data.GetProperty("whoAmI").GetString());
    }

    [Theory]
    [InlineData("shelves { books }")]
    [InlineData("shelves { name safe { code } }")]
    [InlineData("shelves { safe { __typename } }")]
    [InlineData("shelves { name ...More } } fragment More on Shelf { books")]
    public async Task A_field_decided_at_validation_refuses_the_whole_operation_also_where_there_is_no_row(string field)
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(field, null));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(field, User()));
        Assert.Null(await CodeAsync(field, User(new Claim("desk", "1"))));
        Assert.False((await server.AskAsync($"{{ firstShelf {{ name }} {field} }}", user: User())).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task What_is_decided_at_validation_is_not_asked_of_those_who_leave_it_out()
    {
        var shelf = (await server.DataAsync("{ firstShelf { name } }")).GetProperty("firstShelf");
        Assert.Equal("A", shelf.GetProperty("name").GetString());
        shelf = (await server.DataAsync("{ firstShelf { books } }", user: User(new Claim("desk", "1")))).GetProperty("firstShelf");
        Assert.Equal(3, shelf.GetProperty("books").GetInt32());
    }

    private static ClaimsPrincipal User(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));

    private async Task<string?> CodeAsync(string field, ClaimsPrincipal? user)
    {
        var response = await server.AskAsync($"{{ {field} }}", user: user);
        return response.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }
}
