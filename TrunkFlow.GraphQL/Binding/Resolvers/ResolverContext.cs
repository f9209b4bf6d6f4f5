using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>The engine's context of one field behind the surface's interface.</summary>
internal sealed class ResolverContext(ResolveContext inner) : IMiddlewareContext
{
    private IServiceProvider? services;
    private Dictionary<object, object?>? state;

    public ResolveContext Field => inner;

    public OperationKind OperationKind => inner.Operation.Operation;

    /// <summary>Replaces the arguments the client sent, where a convention unwraps them first.</summary>
    public IReadOnlyDictionary<string, object?>? UnwrappedArguments { get; set; }

    /// <summary>What middleware and parameter bindings of this one field keep for each other.</summary>
    public Dictionary<object, object?> State => state ??= [];

    public IServiceProvider Services
    {
        get => services ??= inner.Services ?? throw new InvalidOperationException("The request has no services.");
        set => services = value;
    }

    public IDictionary<string, object?> ContextData => inner.Request.ContextData;

    public ImmutableDictionary<string, object?> ScopedContextData
    {
        get => inner.ScopedContextData;
        set => inner.ScopedContextData = value;
    }

    public ImmutableDictionary<string, object?> LocalContextData
    {
        get => inner.LocalContextData;
        set => inner.LocalContextData = value;
    }

    public ResponsePath Path => inner.Path;

    public CancellationToken RequestAborted => inner.CancellationToken;

    public Selection Selection => inner.Selection;

    private IReadOnlyDictionary<string, object?> Arguments => UnwrappedArguments ?? inner.Arguments;

    public T ArgumentValue<T>(string name) =>
        (T)InputConversion.To(typeof(T), Arguments.TryGetValue(name, out var value) ? value : InputConversion.NotGiven)!;

    public Optional<T> ArgumentOptional<T>(string name) =>
        Arguments.TryGetValue(name, out var value) ? new Optional<T>((T?)InputConversion.To(typeof(T), value)) : default;

    public T Parent<T>() => inner.Source is T parent
        ? parent
        : inner.Source is null && default(T) is null ? default! : throw new InvalidOperationException(
            $"The parent of {inner.Field.Name} is {inner.Source?.GetType().ToString() ?? "null"}, not {typeof(T)}.");

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public object Service(Type service) => Services.GetRequiredService(service);

    public bool IsSelected(string fieldName) => Select().Any(selection => selection.Field.Name == fieldName);

    public IReadOnlyList<Selection> Select() => Below(inner.Selection);

    public IReadOnlyList<Selection> Select(string fieldName) =>
        [.. Select().Where(selection => selection.Field.Name == fieldName).SelectMany(Below)];

    public void ReportError(string errorMessage) => inner.ReportError(new GraphQLError(errorMessage));

    public void ReportError(IError error) => inner.ReportError(EngineError.Unwrap(error));

    public T? GetGlobalStateOrDefault<T>(string name) => ContextData.TryGetValue(name, out var value) && value is T typed ? typed : default;

    public T? GetScopedStateOrDefault<T>(string name) => ScopedContextData.TryGetValue(name, out var value) && value is T typed ? typed : default;

    public T? GetLocalStateOrDefault<T>(string name) => LocalContextData.TryGetValue(name, out var value) && value is T typed ? typed : default;

    private IReadOnlyList<Selection> Below(Selection selection)
    {
        if (!selection.HasSelections)
        {
            return [];
        }

        return selection.Field.Type.NamedType is GraphQLObjectType
            ? selection.GetSelections()
            : [.. inner.Schema.GetPossibleTypes((GraphQLCompositeType)selection.Field.Type.NamedType).SelectMany(type => selection.GetSelections(type))];
    }
}
