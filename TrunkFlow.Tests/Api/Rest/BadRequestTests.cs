using System.Net;
using System.Text.Json;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>What cannot be read is refused with the field named, and never with an exception's own words.</summary>
public sealed class BadRequestTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient rest = new(server.As(UserRole.Operator));

    [Theory]
    [InlineData("", null)]
    [InlineData("{", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("\"name\"", null)]
    [InlineData("""{ "name": "a", "name": "b" }""", null)]
    [InlineData("""{ "name": null }""", "name")]
    [InlineData("""{ "name": 7 }""", "name")]
    [InlineData("""{ "name": "\ud800" }""", null)]
    [InlineData("""{ "type": "BOTH" }""", "name")]
    [InlineData("""{ "name": "a", "type": "both ways" }""", "type")]
    [InlineData("""{ "name": "a", "type": 1 }""", "type")]
    [InlineData("""{ "name": "a", "costPerMinute": "0.1" }""", "costPerMinute")]
    [InlineData("""{ "name": "a", "costPerMinute": 1e400 }""", "costPerMinute")]
    [InlineData("""{ "name": "a", "initialBlock": 1.5 }""", "initialBlock")]
    public async Task A_body_that_is_no_provider_is_400(string body, string? field)
    {
        var answer = await rest.PostTextAsync("providers", body, "application/json");
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable-request", field), (answer.Status, answer.Problem, answer.Field));
    }

    [Theory]
    [InlineData("""{ "trunks": {} }""", "trunks")]
    [InlineData("""{ "trunks": [null] }""", "trunks[0]")]
    [InlineData("""{ "trunks": [{ "port": "x" }] }""", "trunks[0].port")]
    [InlineData("""{ "trunks": [{}, { "secret": "x" }] }""", "trunks[1].secret")]
    [InlineData("""{ "codecs": [null] }""", "codecs[0]")]
    public async Task A_nested_field_is_named_by_its_path(string members, string field)
    {
        var answer = await rest.PostTextAsync("customers", """{ "code": "a", "type": "TRUNK", "name": "a", """ + members.TrimStart('{'), "application/json");
        Assert.Equal((HttpStatusCode.BadRequest, field), (answer.Status, answer.Field));
    }

    [Theory]
    [InlineData("providers?limit=x", "limit")]
    [InlineData("providers?status=closed", "status")]
    [InlineData("providers?limit=1&limit=2", "limit")]
    [InlineData("providers?after=nowhere", "after")]
    [InlineData("providers?search=a%00b", "search")]
    [InlineData("gateways?enabled=maybe", "enabled")]
    [InlineData("gateways?providerId=7", "providerId")]
    [InlineData("reports/cdr", "from")]
    [InlineData("reports/cdr?from=2026-01-01T00:00:00Z", "to")]
    [InlineData("reports/cdr?from=2026-01-01T00:00:00&to=2026-02-01T00:00:00Z", "from")]
    public async Task A_parameter_that_cannot_be_read_is_400(string address, string field)
    {
        var answer = await rest.GetAsync(address);
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable-request", field), (answer.Status, answer.Problem, answer.Field));
    }

    [Theory]
    [InlineData("providers?limit=0", "limit")]
    [InlineData("providers?limit=201", "limit")]
    [InlineData("reports/cdr?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z", "to")]
    public async Task A_parameter_beyond_its_bounds_is_422(string address, string field)
    {
        var answer = await rest.GetAsync(address);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-value", field), (answer.Status, answer.Problem, answer.Field));
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await server.Database.SaveAsync(Some.Provider(), Some.Provider());
        var next = (await rest.GetAsync("providers?limit=1")).Next!;
        var cursor = next[(next.IndexOf("after=", StringComparison.Ordinal) + 6)..];
        Assert.Equal("after", (await rest.GetAsync($"reports/cdr?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z&after={cursor}")).Field);
    }

    [Theory]
    [InlineData("providers/7")]
    [InlineData("nothing")]
    [InlineData("providers/00000000-0000-0000-0000-000000000000/gateways")]
    public async Task An_address_nobody_knows_is_404(string address)
    {
        var answer = await rest.GetAsync(address);
        Assert.Equal((HttpStatusCode.NotFound, "no-such-address"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task A_method_an_address_does_not_know_is_405()
    {
        var answer = await rest.DeleteAsync("providers");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "no-such-method"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task A_body_beyond_512_KB_is_413_whether_or_not_its_length_was_said()
    {
        var text = JsonSerializer.Serialize(new { name = new string('x', 600_000) });
        foreach (var content in (HttpContent[])[new StringContent(text), new StreamContent(new Unmeasured(text))])
        {
            content.Headers.ContentType = new("application/json");
            var answer = await rest.SendAsync(HttpMethod.Post, "providers", content);
            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (answer.Status, answer.Problem));
        }
    }

    [Theory]
    [InlineData("pt-BR", "Um valor foi recusado", "Preencha este campo.")]
    [InlineData("en", "A value was refused", "Fill in this field.")]
    public async Task A_problem_speaks_the_language_asked_for(string language, string title, string sentence)
    {
        // A visitor's door has no language of its own; a signed-in reader's own comes first.
        var user = new User($"rest{Some.Number}", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Operator, locale: language);
        await server.Database.SaveAsync(user);
        var visitor = new RestClient(server.AsVisitor());
        var session = await visitor.PostAsync("auth/login", new { username = user.Username, password = RunningServer.Password });
        visitor.Http.DefaultRequestHeaders.Authorization = new("Bearer", session.Json.GetProperty("token").GetString());
        var answer = await visitor.PostAsync("providers", new { name = " " });
        Assert.Equal((title, sentence), (answer.Json.GetProperty("title").GetString(), answer.Json.GetProperty("detail").GetString()));
        Assert.Equal(sentence, answer.Json.GetProperty("errors").GetProperty("name")[0].GetString());
    }

    private sealed class Unmeasured(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
