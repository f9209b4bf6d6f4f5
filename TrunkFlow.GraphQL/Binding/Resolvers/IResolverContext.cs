using System.Collections.Immutable;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>What a resolver may know of the request and of its place in it.</summary>
public interface IResolverContext
{
    /// <summary>The services of the request, or of this resolver where it has a scope of its own.</summary>
    IServiceProvider Services { get; set; }

    /// <summary>Values an interceptor set for the whole request.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Values a resolver leaves for the fields below it.</summary>
    ImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>Values middleware of this field leaves for its resolver.</summary>
    ImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>Where in the response the value goes.</summary>
    ResponsePath Path { get; }

    /// <summary>Cancelled when the client leaves or the request takes too long.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The field as selected.</summary>
    Selection Selection { get; }

    /// <summary>The value of an argument, defaults applied.</summary>
    T ArgumentValue<T>(string name);

    /// <summary>The value of an argument that knows whether the client sent it.</summary>
    Optional<T> ArgumentOptional<T>(string name);

    /// <summary>The object the field belongs to.</summary>
    T Parent<T>();

    T Service<T>()
        where T : notnull;

    object Service(Type service);

    /// <summary>Whether the client asks for a field of this name below this field.</summary>
    bool IsSelected(string fieldName);

    /// <summary>The fields the client asks for below this field.</summary>
    IReadOnlyList<Selection> Select();

    /// <summary>The fields the client asks for below the child field of this name.</summary>
    IReadOnlyList<Selection> Select(string fieldName);

    /// <summary>Adds an error at this field's path; the value stays what the resolver returns.</summary>
    void ReportError(string errorMessage);

    /// <inheritdoc cref="ReportError(string)"/>
    void ReportError(IError error);

    T? GetGlobalStateOrDefault<T>(string name);

    T? GetScopedStateOrDefault<T>(string name);

    T? GetLocalStateOrDefault<T>(string name);
}
