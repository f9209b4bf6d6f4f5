using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Reflection;

namespace TrunkFlow.GraphQL.EntityFramework.Expressions;

/// <summary>Fields whose value is a list or a query.</summary>
internal static class ListFields
{
    /// <summary>The class of the items.</summary>
    public static Type ElementType(ObjectFieldDefinition field) =>
        ClrTypes.ElementType(field.ResultType) ?? throw new InvalidOperationException($"The field {field.Name} is not a list.");

    /// <summary>A list as a query over it.</summary>
    public static IQueryable<T> Query<T>(object? result) => result switch
    {
        IQueryable<T> query => query,
        IEnumerable<T> list => list.AsQueryable(),
        _ => throw new InvalidOperationException($"A {result?.GetType()} is not a list of {typeof(T)}."),
    };
}
