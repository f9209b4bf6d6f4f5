using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.Tests.GraphQL.Binding;

/// <summary>@defer and @stream in a schema made of C# classes: there when asked for, with the request's time and services.</summary>
public sealed class IncrementalTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task The_directives_are_in_the_schema_when_it_enables_them(bool hasDefer, bool hasStream)
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (hasDefer, hasStream)));
        var sdl = await ask.SchemaAsync();

        Assert.Equal(hasDefer, sdl.Contains("directive @defer(", StringComparison.Ordinal));
        Assert.Equal(hasStream, sdl.Contains("directive @stream(", StringComparison.Ordinal));
        await using var result = await ask.RunAsync("{ ... @defer { quick } }");
        Assert.Equal(hasDefer, result is IResponseStream);
    }

    [Fact]
    public async Task An_if_that_is_null_holds_as_in_Hot_Chocolate()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().ModifyOptions(options => options.EnableDefer = true));
        const string document = "query ($if: Boolean) { quick ... @defer(if: $if) { other: quick } }";
        foreach (var (variables, isDeferred) in new (object?, bool)[] { (null, true), (new { @if = (bool?)null }, true), (new { @if = true }, true), (new { @if = false }, false) })
        {
            await using var result = await ask.RunAsync(document, variables);
            Assert.Equal(isDeferred, result is IResponseStream);
        }
    }

    [Fact]
    public async Task Deferred_fields_have_services_like_any_other()
    {
        await using var ask = new Ask(static schema =>
        {
            schema.Services.AddScoped<Held>();
            schema.AddQueryType<Queries>().ModifyOptions(static options => options.EnableDefer = true);
        });

        Assert.Equal(
            [
                """{"data":{"quick":1},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"slow":true}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await ReadAsync(ask, "{ quick ... @defer { slow } }"));
    }

    [Fact]
    public async Task The_request_s_time_limit_ends_what_is_deferred_and_says_so()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>()
            .ModifyOptions(static options => options.EnableDefer = true)
            .ModifyRequestOptions(static options => options.ExecutionTimeout = TimeSpan.FromSeconds(1)));

        var payloads = await ReadAsync(ask, "{ quick ... @defer(label: \"n\") { never } }");

        Assert.Equal("""{"data":{"quick":1},"pending":[{"id":"0","path":[],"label":"n"}],"hasNext":true}""", payloads[0]);
        Assert.Contains("""{"completed":[{"id":"0","errors":[{"message":"The request exceeded the configured timeout""", payloads[^1], StringComparison.Ordinal);
        Assert.Contains("HC0045", payloads[^1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", payloads[^1], StringComparison.Ordinal);
    }

    private static async Task<List<string>> ReadAsync(Ask ask, string document)
    {
        var payloads = new List<string>();
        await using var stream = (await ask.RunAsync(document)).ExpectResponseStream();
        await foreach (var payload in stream.ReadResultsAsync())
        {
            payloads.Add(payload.ToJson(withIndentations: false));
        }

        return payloads;
    }

    public sealed class Held : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    public sealed class Queries
    {
        public int Quick => 1;

        public async Task<bool> GetSlowAsync([Service] Held held)
        {
            await Task.Yield();
            return !held.IsDisposed;
        }

        public async Task<int> GetNeverAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
