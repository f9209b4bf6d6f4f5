using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Validation;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>What becomes of a request, in a form in which two engines can be compared.</summary>
internal static class Outcomes
{
    public static FieldResolver? Resolver(string type, string field) => field == "echo"
        ? static context => ValueTask.FromResult<object?>(Json(context.Arguments))
        : context => (context.Source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field) is var value && value is "!throw"
            ? throw new GraphQLErrorException("thrown")
            : ValueTask.FromResult(value);

    public static async Task<JsonNode> OfOursAsync(GraphQLSchema schema, DifferentialCase one)
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
        ExecutionResult result;
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

        if (result is OperationResult whole)
        {
            return new JsonObject { ["result"] = ResultOf(whole) };
        }

        var payloads = new JsonArray();
        await using var stream = (ResponseStream)result;
        await foreach (var payload in stream.ReadResultsAsync())
        {
            payloads.Add(Written(payload));
        }

        return new JsonObject { ["payloads"] = payloads };
    }

    private static JsonObject ResultOf(OperationResult result)
    {
        var shape = new JsonObject();
        if (result.HasData)
        {
            shape["data"] = Written(result)["data"]?.DeepClone();
        }

        shape["errors"] = new JsonArray([.. result.Errors.Select(static failure => (JsonNode)Shape(failure))]);
        return shape;
    }

    private static JsonNode Written(OperationResult result)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            result.WriteTo(writer);
        }

        return JsonNode.Parse(buffer.ToArray())!;
    }

    private static JsonObject Shape(GraphQLError failure) => new()
    {
        ["message"] = failure.Message,
        ["locations"] = new JsonArray([.. failure.Locations.Select(static location => (JsonNode)new JsonArray(location.Line, location.Column))]),
        ["path"] = failure.Path is null ? null : new JsonArray([.. failure.Path.ToArray().Select(static segment => segment is int index ? (JsonNode)index : (string)segment)]),
    };

    /// <summary>Messages of values name them in each language's way and are left out; the order of validation errors is the walk's, not the rule's.</summary>
    public static JsonNode Canonical(JsonNode answer)
    {
        var shape = JsonNode.Parse(answer.ToJsonString())!.AsObject();
        if (shape["errors"] is JsonArray errors)
        {
            // graphql-js calls the owner of __schema and __type "<meta>", and says where @stream is still discussed.
            foreach (var failure in errors)
            {
                failure!["message"] = failure["message"]!.GetValue<string>().Replace("<meta>.", "Query.", StringComparison.Ordinal)
                    .Replace(". See https://github.com/graphql/defer-stream-wg/discussions/100", "", StringComparison.Ordinal);
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

    public static JsonNode? Sorted(JsonNode? node) => node switch
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
