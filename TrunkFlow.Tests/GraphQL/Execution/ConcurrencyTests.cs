using System.Text.Json;
using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>Many requests at once, whose resolvers go asynchronous in every way there is, all end and end right.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    [Trait("long", "graphql")]
    public async Task Requests_do_not_disturb_each_other_however_their_resolvers_continue()
    {
        var engine = Engine();
        var requests = Enumerable.Range(0, LongRun.Size("graphql", 400, 20_000)).Select(async seed =>
        {
            await Task.Yield();
            var answer = JsonDocument.Parse(await engine.AskAsync("query ($s: Int!) { n(seed: $s) { v all { v all { v } n(seed: 1) { v } } } }", variables: $"{{\"s\":{seed}}}"));
            Check(answer.RootElement.GetProperty("data").GetProperty("n"), seed);
        });

        await Task.WhenAll(requests).WaitAsync(TimeSpan.FromMinutes(5));
    }

    private static void Check(JsonElement node, int seed)
    {
        Assert.Equal(seed, node.GetProperty("v").GetInt32());
        if (node.TryGetProperty("n", out var below))
        {
            Assert.Equal(seed + 1, below.GetProperty("v").GetInt32());
        }

        if (node.TryGetProperty("all", out var all))
        {
            Assert.Equal(3, all.GetArrayLength());
            foreach (var (item, index) in all.EnumerateArray().Select(static (item, index) => (item, index)))
            {
                Check(item, (seed * 3) + index);
            }
        }
    }

    private static GraphQLEngine Engine() => Run.Engine(
        "type Query { n(seed: Int!): N } type N { v: Int! all: [N!]! n(seed: Int!): N! }",
        static (type, field) => async context =>
        {
            var seed = (context.Source as int?) ?? 0;
            await ContinueSomehowAsync(seed + field.Length);
            return field switch
            {
                "v" => seed,
                "all" => new object[] { seed * 3, (seed * 3) + 1, (seed * 3) + 2 },
                _ => seed + (int)context.Arguments["seed"]!,
            };
        });

    private static async Task ContinueSomehowAsync(int way)
    {
        switch (way % 7)
        {
            case 0: await Task.Yield(); break;
            case 1: await Task.Delay(1); break;
            case 2: await Task.Run(static () => Thread.SpinWait(50)); break;
            case 3: await Task.Run(static () => Thread.SpinWait(50)).ConfigureAwait(false); break;
            case 4: await Task.Delay(1).ConfigureAwait(false); await Task.Yield(); break;
            case 5: await Task.WhenAll(Task.Run(static () => { }), Task.Delay(1)); break;
        }
    }
}
