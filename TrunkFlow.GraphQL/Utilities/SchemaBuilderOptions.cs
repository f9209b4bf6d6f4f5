using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>What SDL cannot say.</summary>
public sealed record SchemaBuilderOptions
{
    /// <summary>The resolver of a field, by type and field name; null leaves the default one.</summary>
    public Func<string, string, FieldResolver?>? Resolver { get; init; }

    /// <summary>The event stream of a subscription field by its name.</summary>
    public Func<string, EventStreamResolver?>? EventStream { get; init; }

    /// <summary>
    /// The type name of a value of an abstract type; by default the value's entry <c>__typename</c>.
    /// </summary>
    public Func<object, string?> TypeName { get; init; } =
        static value => (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string;
}
