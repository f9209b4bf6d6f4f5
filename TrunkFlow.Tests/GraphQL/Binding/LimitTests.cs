using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Configuration;

namespace TrunkFlow.Tests.GraphQL.Binding;

/// <summary>Limits that are worked out from what an operation selects: they must not cost what they are there to prevent.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("{ node { ...f0 } }")]
    [InlineData("{ nodes(first: 0) { nodes { ...f0 } } }")]
    public async Task Fragments_that_double_at_each_level_are_refused_soon(string query)
    {
        var document = $"{query} {string.Join(' ', Enumerable.Range(0, 40).Select(static i => $"fragment f{i} on Node {{ a{i}: next {{ ...f{i + 1} }} b{i}: next {{ ...f{i + 1} }} }}"))} fragment f40 on Node {{ name }}";
        await using var ask = new Ask(static schema => schema.AddQueryType<Queries>().AddMaxExecutionDepthRule(60));
        var clock = Stopwatch.StartNew();

        var answer = await ask.JsonAsync(document);

        Assert.StartsWith("""{"errors":[{"message":"The GraphQL document selects more fields than its depth can be worked out for.""", answer, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");

        await using var costing = new Ask(static schema => schema.AddQueryType<Queries>());
        Assert.Contains("HC0047", await costing.JsonAsync(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ node { name ... @defer { next { next { next { name } } } } } }")]
    [InlineData("{ node { name ... @defer { next { ... @defer { next { ... @defer { next { name } } } } } } } }")]
    public async Task What_is_deferred_counts_as_what_is_not(string document)
    {
        await using var ask = new Ask(static schema => schema.AddQueryType<Queries>().AddMaxExecutionDepthRule(3).ModifyOptions(Incremental));
        Assert.Contains("execution depth of 5 which exceeds", await ask.JsonAsync(document), StringComparison.Ordinal);

        await using var costing = new Ask(static schema => schema.AddQueryType<Queries>().ModifyOptions(Incremental).ModifyCostOptions(static options => options.MaxTypeCost = 3));
        Assert.Contains("The maximum allowed type cost was exceeded.", await costing.JsonAsync(document), StringComparison.Ordinal);
    }

    private static void Incremental(SchemaOptions options) => (options.EnableDefer, options.EnableStream) = (true, true);

    public sealed record Node(string Name)
    {
        public Node? GetNext() => null;
    }

    public sealed class Queries
    {
        public Node GetNode() => new("a");

        public NodeConnection GetNodes(int first) => new(first);
    }

    /// <summary>What the cost of pages is recognised by.</summary>
    public sealed record NodeConnection(int Size)
    {
        public string PageInfo => "";

        public IReadOnlyList<Node> Nodes => [];
    }
}
