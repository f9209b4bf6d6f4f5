using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Support;

/// <summary>Asks an engine and shows its answer as JSON.</summary>
internal static class Run
{
    public static GraphQLEngine Engine(string sdl, Func<string, string, FieldResolver?>? resolver = null, GraphQLEngineOptions? options = null) =>
        new(SchemaBuilder.Build(sdl, new() { Resolver = resolver }), options);

    public static async Task<string> AskAsync(
        this GraphQLEngine engine, string document, object? root = null, string? variables = null, string? operationName = null,
        IBatchDispatcher? dispatcher = null, CancellationToken cancellationToken = default)
    {
        var result = await engine.ExecuteAsync(Request(document, root, variables, operationName, dispatcher), cancellationToken);
        return Json((OperationResult)result);
    }

    public static ExecutionRequest Request(
        string document, object? root = null, string? variables = null, string? operationName = null, IBatchDispatcher? dispatcher = null) => new()
        {
            Document = Encoding.UTF8.GetBytes(document),
            RootValue = root,
            OperationName = operationName,
            BatchDispatcher = dispatcher,
            Variables = variables is null ? null : JsonSerializer.Deserialize<JsonElement>(variables).EnumerateObject()
                .ToDictionary(static pair => pair.Name, static pair => (object?)pair.Value),
        };

    public static string Json(OperationResult result)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            result.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>JSON text as source objects: maps, lists and plain values.</summary>
    public static object? Source(string json) => Plain(JsonNode.Parse(json));

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject map => map.ToDictionary(static pair => pair.Key, static pair => Plain(pair.Value)),
        JsonArray items => items.Select(Plain).ToArray(),
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value => value.GetValue<string>(),
        _ => null,
    };
}
