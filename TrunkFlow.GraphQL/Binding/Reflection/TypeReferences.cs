using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Reflection;

/// <summary>Reads the schema type of C# members: lists, tasks and nullable annotations included. Not safe for use by two threads at once.</summary>
internal sealed class TypeReferences
{
    private readonly NullabilityInfoContext nullability = new();

    public TypeReference OfResult(MethodInfo method) =>
        Explicit(method) ?? FromNullability(nullability.Create(method.ReturnParameter));

    public TypeReference OfProperty(PropertyInfo property) => Explicit(property) ?? FromNullability(nullability.Create(property));

    public TypeReference OfParameter(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLTypeAttribute>() is { } stated ? OfType(stated.Type) : FromNullability(nullability.Create(parameter));

    public TypeReference OfMember(MemberInfo member) => member is MethodInfo method ? OfResult(method) : OfProperty((PropertyInfo)member);

    /// <summary>A type written without annotations: <c>ListType&lt;StringType&gt;</c>, <c>Customer</c>, <c>int?</c>.</summary>
    public static TypeReference OfType(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(NonNullType<>))
        {
            return OfType(type.GetGenericArguments()[0]).NonNull();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListType<>))
        {
            return OfType(type.GetGenericArguments()[0]).List();
        }

        var inner = ClrTypes.Unwrap(type);
        if (Nullable.GetUnderlyingType(inner) is { } underlying)
        {
            return TypeReference.Of(underlying);
        }

        if (ClrTypes.ElementType(inner) is { } element)
        {
            return OfType(element).List();
        }

        return inner.IsValueType ? TypeReference.Of(inner).NonNull() : TypeReference.Of(inner);
    }

    private static TypeReference? Explicit(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLTypeAttribute>() is { } stated ? OfType(stated.Type) : null;

    private static TypeReference FromNullability(NullabilityInfo info)
    {
        var type = info.Type;
        if (ClrTypes.IsWrapper(type))
        {
            return FromNullability(info.GenericTypeArguments[0]);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return ClrTypes.ElementType(underlying) is null ? TypeReference.Of(underlying) : OfType(underlying).Nullable();
        }

        var reference = List(info) ?? TypeReference.Of(type);
        var isNullable = !type.IsValueType && info.ReadState != NullabilityState.NotNull;
        return isNullable ? reference : reference.NonNull();
    }

    private static ListTypeReference? List(NullabilityInfo info)
    {
        if (info.Type.IsArray && info.ElementType is { } element && ClrTypes.ElementType(info.Type) is not null)
        {
            return new ListTypeReference(FromNullability(element));
        }

        if (ClrTypes.ElementType(info.Type) is not { } itemType)
        {
            return null;
        }

        // The item's annotation is known only where the item is the generic argument itself (IReadOnlyList<T>, not a class deriving from it).
        var argument = info.GenericTypeArguments.Length == 1 && info.GenericTypeArguments[0].Type == itemType ? info.GenericTypeArguments[0] : null;
        return new ListTypeReference(argument is null ? OfType(itemType).NonNull() : FromNullability(argument));
    }
}
