using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>Anything a schema describes: it has a description, directives applied to it, and a bag for what others attach.</summary>
public abstract class SchemaMember
{
    private Dictionary<string, object?>? contextData;

    public string? Description { get; init; }

    /// <summary>
    /// Directives applied to the definition beyond the built-in ones (which have properties of their own); printed with it in SDL (§3.13).
    /// </summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>Free for whoever builds the schema: cost, authorisation, CLR members. Write it before the schema serves requests, only read it after.</summary>
    public IDictionary<string, object?> ContextData => contextData ??= [];

    /// <summary>The value under a key, or the default, without making a bag.</summary>
    public T? GetContextData<T>(string key) => contextData is not null && contextData.TryGetValue(key, out var value) && value is T typed ? typed : default;
}
