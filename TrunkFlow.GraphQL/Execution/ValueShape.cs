using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>What completing a value needs of its type, worked out once per plan.</summary>
internal sealed class ValueShape
{
    private ValueShape(GraphQLType type)
    {
        Type = type;
        IsNonNull = type is GraphQLNonNull;
        (Kind, Item, Serialize) = type.NullableType switch
        {
            GraphQLList list => (ValueKind.List, Of(list.OfType), null),
            GraphQLScalarType scalar => (ValueKind.Leaf, null, scalar.Serialize),
            GraphQLEnumType enumType => (ValueKind.Leaf, null, (Func<object, object?>)(value => SerializeEnum(enumType, value))),
            GraphQLObjectType => (ValueKind.Object, (ValueShape?)null, (Func<object, object?>?)null),
            GraphQLInterfaceType or GraphQLUnionType => (ValueKind.Abstract, null, null),
            _ => throw new ArgumentException($"{type} is not an output type.", nameof(type)),
        };
    }

    public enum ValueKind
    {
        Leaf,
        List,
        Object,
        Abstract,
    }

    public GraphQLType Type { get; }

    public bool IsNonNull { get; }

    public ValueKind Kind { get; }

    /// <summary>For lists.</summary>
    public ValueShape? Item { get; }

    /// <summary>For leaves: result coercion (§3.5, §3.9).</summary>
    public Func<object, object?>? Serialize { get; }

    public static ValueShape Of(GraphQLType type) => new(type);

    private static string SerializeEnum(GraphQLEnumType type, object value) =>
        type.FindByValue(value)?.Name ?? throw new GraphQLErrorException($"Enum \"{type}\" cannot represent value: {value}");
}
