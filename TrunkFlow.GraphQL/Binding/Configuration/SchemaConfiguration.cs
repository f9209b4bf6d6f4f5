using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Mutations;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Configuration;

/// <summary>Everything the registration extensions said about one schema.</summary>
public sealed class SchemaConfiguration
{
    public SchemaOptions Options { get; } = new();

    public RequestExecutorOptions RequestOptions { get; } = new();

    public RequestParserOptions ParserOptions { get; } = new();

    public CostOptions CostOptions { get; } = new();

    /// <summary>How deep an operation may go, where a limit was set.</summary>
    public int? MaxExecutionDepth { get; set; }

    public bool SkipIntrospectionDepth { get; set; }

    public int MaxValidationErrors { get; set; } = 5;

    /// <summary>Whether introspection is refused, asked on each request.</summary>
    public Func<IServiceProvider, ValidationOptions, bool>? IntrospectionDisabled { get; set; }

    /// <summary>Parameters of resolvers that are neither arguments nor services.</summary>
    public List<IParameterBinding> ParameterBindings { get; } = [];

    /// <summary>Makes the filter from the application's services and the schema's own.</summary>
    public List<Func<IServiceProvider, IErrorFilter>> ErrorFilters { get; } = [];

    /// <summary>What extensions of the builder leave for descriptor attributes, by the type of the value.</summary>
    public Dictionary<Type, object> Features { get; } = [];

    /// <summary>The name of the mutation type, whose fields the conventions change.</summary>
    internal static string MutationName => OperationTypeNames.Mutation;

    internal Dictionary<string, RootType> Roots { get; } = new(StringComparer.Ordinal);

    internal List<Type> Extensions { get; } = [];

    internal List<Type> Types { get; } = [];

    internal List<SchemaType> TypeInstances { get; } = [];

    internal Dictionary<Type, Type> RuntimeBindings { get; } = [];

    internal MutationConventionOptions? MutationConventions { get; set; }

    public T FeatureOrNew<T>()
        where T : class, new()
    {
        if (!Features.TryGetValue(typeof(T), out var feature))
        {
            Features[typeof(T)] = feature = new T();
        }

        return (T)feature;
    }
}

/// <summary>One of the three root types: a class whose members are its fields, a description, or only a name that extensions fill.</summary>
internal sealed record RootType(Type? Class, Action<IObjectTypeDescriptor>? Configure);
