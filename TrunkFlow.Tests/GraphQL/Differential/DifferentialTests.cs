using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>The engine and graphql-js say the same of generated documents: syntax, validation, execution.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("long", "graphql")]
    public async Task Generated_documents_have_the_same_outcome_as_in_graphql_js()
    {
        var sdl = await File.ReadAllTextAsync(RepositoryRoot.File("TrunkFlow.Tests", "GraphQL", "Differential", "schema.graphql"));
        var schema = SchemaBuilder.Build(sdl, new() { Resolver = Outcomes.Resolver });
        var random = new Random(LongRun.Seed);
        output.WriteLine($"seed {LongRun.Seed}");
        var documents = new DocumentGenerator(schema, random);
        var values = new ValueGenerator(schema, random);
        var cases = Enumerable.Range(0, LongRun.Size("graphql", 300, 20_000)).Select(_ => DifferentialCase.For(schema, documents.Next(), values)).ToArray();

        var answers = new List<JsonElement>(cases.Length);
        foreach (var some in cases.Chunk(500))
        {
            var input = new { sdl, cases = some.Select(static one => new { document = one.Document, variables = one.Variables, operationName = one.OperationName, root = one.Root }) };
            answers.AddRange((await GraphQLJsOracle.AskAsync("oracle.mjs", input, TimeSpan.FromMinutes(5))).EnumerateArray());
        }

        var different = new List<string>();
        var kinds = new Dictionary<string, int>();
        for (var index = 0; index < cases.Length; index++)
        {
            var expected = Outcomes.Canonical(JsonNode.Parse(answers[index].GetRawText())!);
            var actual = Outcomes.Canonical(await Outcomes.OfOursAsync(schema, cases[index]));
            var kind = expected.AsObject().First().Key;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (expected.ToJsonString() != actual.ToJsonString())
            {
                different.Add($"{cases[index].Document}\n{JsonSerializer.Serialize(cases[index].Variables)}\nexpected {expected.ToJsonString()}\nactual   {actual.ToJsonString()}\n");
            }
        }

        output.WriteLine(string.Join(", ", kinds.Select(static pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(different.Count == 0, $"{different.Count} of {cases.Length} differ (seed {LongRun.Seed}):\n{string.Join("\n", different.Take(8))}");
        Assert.All(["syntax", "errors", "result"], kind => Assert.True(kinds.GetValueOrDefault(kind) >= cases.Length / 25, $"too few cases end in {kind}"));
    }
}
