using TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Makes requests; interceptors add to one before it runs.</summary>
public sealed class OperationRequestBuilder
{
    internal const string IntrospectionAllowed = "TrunkFlow.IntrospectionAllowed";

    private readonly Dictionary<string, object?> state = [];
    private string? document;
    private OperationDocumentId? documentId;
    private string? operationName;
    private IReadOnlyDictionary<string, object?>? variables;
    private IReadOnlyDictionary<string, object?>? extensions;
    private IServiceProvider? services;

    private OperationRequestBuilder()
    {
    }

    public static OperationRequestBuilder New() => new();

    public OperationRequestBuilder SetDocument(string sourceText)
    {
        document = sourceText;
        return this;
    }

    /// <summary>Names a stored document, instead of its text.</summary>
    public OperationRequestBuilder SetDocumentId(OperationDocumentId? documentId)
    {
        this.documentId = documentId;
        return this;
    }

    public OperationRequestBuilder SetOperationName(string? operationName)
    {
        this.operationName = operationName;
        return this;
    }

    public OperationRequestBuilder SetVariableValues(IReadOnlyDictionary<string, object?>? variableValues)
    {
        variables = variableValues;
        return this;
    }

    public OperationRequestBuilder SetExtensions(IReadOnlyDictionary<string, object?>? extensions)
    {
        this.extensions = extensions;
        return this;
    }

    public OperationRequestBuilder SetServices(IServiceProvider services)
    {
        this.services = services;
        return this;
    }

    /// <summary>Sets a value that every resolver of the request can read.</summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        state[name] = value;
        return this;
    }

    public OperationRequestBuilder AddGlobalState(string name, object? value)
    {
        state.Add(name, value);
        return this;
    }

    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        state.TryAdd(name, value);
        return this;
    }

    public OperationRequestBuilder RemoveGlobalState(string name)
    {
        state.Remove(name);
        return this;
    }

    /// <summary>Lets this request look at the schema although introspection is off.</summary>
    public OperationRequestBuilder AllowIntrospection() => SetGlobalState(IntrospectionAllowed, true);

    public IOperationRequest Build() => new OperationRequest(document, documentId, operationName, variables, extensions, state, services);
}
