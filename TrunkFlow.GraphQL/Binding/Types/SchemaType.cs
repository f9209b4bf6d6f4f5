namespace TrunkFlow.GraphQL.Binding.Types;

/// <summary>A type of the schema written as a C# class: the root of every fluent type. One instance describes one type.</summary>
public abstract class SchemaType
{
    private protected SchemaType()
    {
    }
}

/// <summary>Marks a list where a type is named by C# generics: <c>[GraphQLType&lt;ListType&lt;IntType&gt;&gt;]</c>.</summary>
public sealed class ListType<T> : SchemaType
    where T : SchemaType
{
    private ListType()
    {
    }
}

/// <summary>Marks a non-null type where a type is named by C# generics.</summary>
public sealed class NonNullType<T> : SchemaType
    where T : SchemaType
{
    private NonNullType()
    {
    }
}
