using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Support;

/// <summary>Asks an engine whose schema has @defer and @stream, and shows its payloads as JSON.</summary>
internal static class Payloads
{
    private const string Directives = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD

        """;

    public static GraphQLSchema Schema(string sdl, Func<string, string, FieldResolver?>? resolver = null, Func<string, EventStreamResolver?>? events = null) =>
        SchemaBuilder.Build(Directives + sdl, new() { Resolver = resolver, EventStream = events });

    public static GraphQLEngine Engine(string sdl, Func<string, string, FieldResolver?>? resolver = null) => new(Schema(sdl, resolver));

    /// <summary>Every payload, the first included; an answer in one piece is its only one.</summary>
    public static async Task<string[]> DeliverAsync(
        this GraphQLEngine engine, string document, object? root = null, string? variables = null, IBatchDispatcher? dispatcher = null)
    {
        await using var result = await engine.ExecuteAsync(Run.Request(document, root, variables, dispatcher: dispatcher));
        if (result is OperationResult whole)
        {
            return [Run.Json(whole)];
        }

        var payloads = new List<string>();
        await foreach (var payload in ((ResponseStream)result).ReadResultsAsync())
        {
            payloads.Add(Run.Json(payload));
        }

        return [.. payloads];
    }
}
