using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL;

/// <summary>
/// One entry of <c>errors</c> (§7.1.2). Immutable; the <c>With…</c> methods return changed copies. <see cref="Exception"/> is never written out.
/// </summary>
public sealed class GraphQLError
{
    public GraphQLError(
        string message, IReadOnlyList<SourceLocation>? locations = null, ResponsePath? path = null,
        IReadOnlyDictionary<string, object?>? extensions = null, Exception? exception = null)
    {
        Message = message;
        Locations = locations ?? [];
        Path = path;
        Extensions = extensions;
        Exception = exception;
    }

    public string Message { get; }

    /// <summary>Where in the document; empty when the error belongs to no place in it.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>The response position that failed; null for request errors.</summary>
    public ResponsePath? Path { get; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>What a resolver threw, for logs and error filters.</summary>
    public Exception? Exception { get; }

    /// <summary>The rule of validation that made this error (named as in graphql-js), or null. Not written out.</summary>
    public string? Rule { get; init; }

    /// <summary>The machine-readable code, <c>extensions.code</c>.</summary>
    public string? Code => Extensions is not null && Extensions.TryGetValue("code", out var code) ? code as string : null;

    /// <summary>An error that points at the given nodes.</summary>
    public static GraphQLError At(string message, params ReadOnlySpan<Node?> nodes) => new(message, LocationsOf(nodes));

    public GraphQLError WithMessage(string message) => new(message, Locations, Path, Extensions, Exception) { Rule = Rule };

    public GraphQLError WithLocations(IReadOnlyList<SourceLocation> locations) => new(Message, locations, Path, Extensions, Exception) { Rule = Rule };

    public GraphQLError WithPath(ResponsePath? path) => new(Message, Locations, path, Extensions, Exception) { Rule = Rule };

    public GraphQLError WithException(Exception? exception) => new(Message, Locations, Path, Extensions, exception) { Rule = Rule };

    public GraphQLError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) =>
        new(Message, Locations, Path, extensions, Exception) { Rule = Rule };

    public GraphQLError WithExtension(string key, object? value)
    {
        var extensions = Extensions is null ? [] : new Dictionary<string, object?>(Extensions);
        extensions[key] = value;
        return WithExtensions(extensions);
    }

    public GraphQLError WithCode(string code) => WithExtension("code", code);

    public override string ToString() => Message;

    internal static IReadOnlyList<SourceLocation> LocationsOf(params ReadOnlySpan<Node?> nodes)
    {
        var locations = new List<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node?.Range.Location is { } location)
            {
                locations.Add(location);
            }
        }

        return locations;
    }
}
