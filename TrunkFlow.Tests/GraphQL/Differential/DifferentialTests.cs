using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.GraphQL.Validation;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>The engine and graphql-js say the same of generated documents: syntax, validation, execution.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private sealed record Case(string Document, Dictionary<string, object?> Variables, string? OperationName, Dictionary<string, object?> Root);

    [Fact]
    [Trait("long", "graphql")]
    public async Task Generated_documents_have_the_same_outcome_as_in_graphql_js()
    {
        var sdl = await File.ReadAllTextAsync(RepositoryRoot.File("TrunkFlow.Tests", "GraphQL", "Differential", "schema.graphql"));
        var schema = SchemaBuilder.Build(sdl, new() { Resolver = Resolver });
        var random = new Random(LongRun.Seed);
        output.WriteLine($"seed {LongRun.Seed}");
        var documents = new DocumentGenerator(schema, random);
        var values = new ValueGenerator(schema, random);
        var cases = Enumerable.Range(0, LongRun.Size("graphql", 300, 20_000)).Select(_ => NewCase(schema, documents.Next(), values)).ToArray();

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
            var expected = Canonical(JsonNode.Parse(answers[index].GetRawText())!);
            var actual = Canonical(await OursAsync(schema, cases[index]));
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

    private static FieldResolver? Resolver(string type, string field) => field == "echo"
        ? static context => ValueTask.FromResult<object?>(Json(context.Arguments))
        : context => (context.Source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field) is var value && value is "!throw"
            ? throw new GraphQLErrorException("thrown")
            : ValueTask.FromResult(value);

    private static Case NewCase(GraphQLSchema schema, string document, ValueGenerator values)
    {
        var variables = new Dictionary<string, object?>();
        string? operationName = null;
        try
        {
            var operation = Parser.ParseDocument(document).Definitions.OfType<OperationDefinitionNode>().LastOrDefault();
            operationName = operation?.Name?.Value;
            foreach (var definition in operation?.VariableDefinitions ?? [])
            {
                if (TypeFromAst.Find(schema, definition.Type) is { IsInputType: true } type && (definition.DefaultValue is null || definition.Range.Start % 2 == 0))
                {
                    variables[definition.Variable.Name.Value] = values.Variable(type, 0);
                }
            }
        }
        catch (GraphQLErrorException)
        {
            // A damaged document needs no variables.
        }

        var root = document.Contains("mutation", StringComparison.Ordinal) ? schema.MutationType!
            : document.Contains("subscription", StringComparison.Ordinal) ? schema.SubscriptionType! : schema.QueryType!;
        return new(document, variables, operationName, values.Source(root, 0));
    }

    private static async Task<JsonNode> OursAsync(GraphQLSchema schema, Case one)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(one.Document);
        }
        catch (GraphQLErrorException refused)
        {
            return new JsonObject { ["syntax"] = Shape(refused.Errors[0]) };
        }

        var errors = new DocumentValidator(schema, SpecifiedRules.All).Validate(document);
        if (errors.Count > 0)
        {
            return new JsonObject
            {
                ["errors"] = new JsonArray([.. errors.Select(static invalid =>
                {
                    var shape = Shape(invalid);
                    shape["rule"] = invalid.Rule;
                    return (JsonNode)shape;
                })]),
            };
        }

        var request = new ExecutionRequest
        {
            Document = Encoding.UTF8.GetBytes(one.Document),
            OperationName = one.OperationName,
            Variables = JsonSerializer.SerializeToElement(one.Variables).EnumerateObject().ToDictionary(static pair => pair.Name, static pair => (object?)pair.Value),
            RootValue = one.Root,
        };
        return await ExecutedAsync(schema, document, request);
    }

    private static async Task<JsonNode> ExecutedAsync(GraphQLSchema schema, DocumentNode document, ExecutionRequest request)
    {
        // A subscription is compared as the execution of one event, which is what graphql-js's execute makes of it.
        OperationResult result;
        try
        {
            var operation = new PreparedDocument(schema, document).GetOperation(request.OperationName);
            var variables = TrunkFlow.GraphQL.Execution.VariableCoercion.CoerceVariableValues(
                schema, operation.Operation.VariableDefinitions, request.Variables, out var errors);
            result = errors.Count > 0
                ? OperationResult.FromErrors(errors)
                : await new TrunkFlow.GraphQL.Execution.OperationExecution(operation.For(variables), request, variables, null, default).ExecuteAsync();
        }
        catch (GraphQLErrorException refused)
        {
            result = OperationResult.FromErrors(refused.Errors);
        }

        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            result.WriteTo(writer);
        }

        var written = JsonNode.Parse(buffer.ToArray())!;
        var shape = new JsonObject();
        if (result.HasData)
        {
            shape["data"] = written["data"]?.DeepClone();
        }

        shape["errors"] = new JsonArray([.. result.Errors.Select(static failure => (JsonNode)Shape(failure))]);
        return new JsonObject { ["result"] = shape };
    }

    private static JsonObject Shape(GraphQLError failure) => new()
    {
        ["message"] = failure.Message,
        ["locations"] = new JsonArray([.. failure.Locations.Select(static location => (JsonNode)new JsonArray(location.Line, location.Column))]),
        ["path"] = failure.Path is null ? null : new JsonArray([.. failure.Path.ToArray().Select(static segment => segment is int index ? (JsonNode)index : (string)segment)]),
    };

    /// <summary>Messages of values name them in each language's way and are left out; the order of validation errors is the walk's, not the rule's.</summary>
    private static JsonNode Canonical(JsonNode answer)
    {
        var shape = JsonNode.Parse(answer.ToJsonString())!.AsObject();
        if (shape["errors"] is JsonArray errors)
        {
            // graphql-js calls the owner of __schema and __type "<meta>".
            foreach (var failure in errors)
            {
                failure!["message"] = failure["message"]!.GetValue<string>().Replace("<meta>.", "Query.", StringComparison.Ordinal);
            }

            var ordered = errors.Select(static failure => Sorted(failure)!).OrderBy(static failure => failure.ToJsonString(), StringComparer.Ordinal).ToArray();
            shape = new JsonObject { ["errors"] = new JsonArray(ordered) };
        }

        foreach (var failure in shape["result"]?["errors"]?.AsArray() ?? [])
        {
            failure!.AsObject().Remove("message");
        }

        var text = JsonSerializer.Serialize(Sorted(shape));
        return JsonNode.Parse(text)!;
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };

    private static string Json(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(",", map.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{JsonSerializer.Serialize(pair.Key)}:{Json(pair.Value)}"))}}}",
        object?[] items => $"[{string.Join(",", items.Select(Json))}]",
        string text => Printer.PrintString(text),
        _ => JsonSerializer.Serialize(value),
    };
}
