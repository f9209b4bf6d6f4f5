using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>Documents with @defer and @stream are delivered as graphql-js delivers them.</summary>
public sealed class IncrementalDifferentialTests(ITestOutputHelper output)
{
    private const string Directives = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD

        """;

    [Fact]
    [Trait("long", "graphql")]
    public async Task Generated_documents_with_defer_and_stream_are_delivered_as_by_graphql_js()
    {
        var sdl = Directives + await File.ReadAllTextAsync(RepositoryRoot.File("TrunkFlow.Tests", "GraphQL", "Differential", "schema.graphql"));
        var schema = SchemaBuilder.Build(sdl, new() { Resolver = Outcomes.Resolver });
        var random = new Random(LongRun.Seed);
        var documents = new DocumentGenerator(schema, random);
        var values = new ValueGenerator(schema, random);
        var cases = Enumerable.Range(0, LongRun.Size("graphql", 400, 10_000)).Select(_ => DifferentialCase.For(schema, documents.Next(), values)).ToArray();

        var answers = new List<JsonElement>(cases.Length);
        foreach (var some in cases.Chunk(500))
        {
            var input = new
            {
                sdl,
                incremental = true,
                cases = some.Select(static one => new { document = one.Document, variables = one.Variables, operationName = one.OperationName, root = one.Root }),
            };
            answers.AddRange((await GraphQLJsOracle.AskAsync("oracle.mjs", input, TimeSpan.FromMinutes(5))).EnumerateArray());
        }

        var different = new List<string>();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < cases.Length; index++)
        {
            var theirs = JsonNode.Parse(answers[index].GetRawText())!;
            var ours = await Outcomes.OfOursAsync(schema, cases[index]);
            foreach (var kind in Kinds(theirs))
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }

            var hasStreams = cases[index].Document.Contains("@stream", StringComparison.Ordinal);
            var (expected, actual) = (Canonical(theirs, hasStreams), Canonical(ours, hasStreams));
            if (expected != actual)
            {
                different.Add($"{cases[index].Document}\n{JsonSerializer.Serialize(cases[index].Variables)}\nexpected {expected}\nactual   {actual}\nexpected {theirs.ToJsonString()}\nactual   {ours.ToJsonString()}\n");
            }
        }

        output.WriteLine($"seed {LongRun.Seed}: {string.Join(", ", kinds.Select(static pair => $"{pair.Key}: {pair.Value}"))}");
        Assert.True(different.Count == 0, $"{different.Count} of {cases.Length} differ (seed {LongRun.Seed}):\n{string.Join("\n", different.Take(8))}");
        Assert.All(
            ["syntax", "errors", "result", "payloads", "payloads, deferred only", "payloads, streamed", "payloads, a part failed"],
            kind => Assert.True(kinds.GetValueOrDefault(kind) >= cases.Length / 400, $"too few cases end in {kind}"));
    }

    private static IEnumerable<string> Kinds(JsonNode outcome)
    {
        var kind = outcome.AsObject().First().Key;
        yield return kind;
        if (kind == "payloads")
        {
            var text = outcome.ToJsonString();
            yield return text.Contains("\"items\":", StringComparison.Ordinal) ? "payloads, streamed" : "payloads, deferred only";
            if (outcome["payloads"]!.AsArray().Any(static payload => payload!["completed"]?.AsArray().Any(static entry => entry!["errors"] is not null) == true))
            {
                yield return "payloads, a part failed";
            }
        }
    }

    /// <summary>
    /// Where only fragments are deferred and nothing waits, the payloads themselves are the same, one by one. When the items of a list come depends
    /// on how an engine schedules, so with streams it is what the client has in the end.
    /// </summary>
    private static string Canonical(JsonNode outcome, bool hasStreams)
    {
        if (outcome["payloads"] is not JsonArray payloads)
        {
            return Outcomes.Canonical(outcome).ToJsonString();
        }

        var merged = MergedPayloads.Merge(payloads);
        var shape = new JsonObject { ["merged"] = Outcomes.Sorted(merged) };
        if (!hasStreams)
        {
            shape["payloads"] = WithoutMessages(Outcomes.Sorted(payloads));
        }

        return shape.ToJsonString();
    }

    private static JsonNode? WithoutMessages(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var failure in map["errors"] as JsonArray ?? [])
                {
                    failure!.AsObject().Remove("message");
                    failure.AsObject().Remove("extensions");
                }

                foreach (var (_, value) in map)
                {
                    WithoutMessages(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    WithoutMessages(item);
                }

                break;
        }

        return node;
    }
}
