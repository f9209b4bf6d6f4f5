using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>What may be asked of a field: operations on a value, conditions on an object, or conditions on the items of a list.</summary>
internal abstract class FilterOperand
{
    /// <summary>The input type the client writes the question in.</summary>
    public abstract SchemaType InputType { get; }

    public static FilterOperand Of(Type type, Type? stated)
    {
        if (stated is not null && Activator.CreateInstance(stated) is SchemaType and IFilterInputType statedFilter)
        {
            return ClrTypes.ElementType(type) is null
                ? new ObjectFilter((SchemaType)statedFilter, () => statedFilter.Shape)
                : new ListFilter(new ObjectFilter((SchemaType)statedFilter, () => statedFilter.Shape), ClrTypes.ElementType(type)!);
        }

        if (ClrTypes.ElementType(type) is { } element)
        {
            return new ListFilter(Of(element, null), element);
        }

        if (OperationFilterType.For(type) is { } operations)
        {
            return new ValueFilter(operations);
        }

        var made = (SchemaType)Activator.CreateInstance(typeof(FilterInputType<>).MakeGenericType(type))!;
        return new ObjectFilter(made, () => ((IFilterInputType)made).Shape);
    }

    /// <summary>Whether a property of the type is offered where nobody names the fields.</summary>
    public static bool CanFilter(Type type) => type != typeof(object) && !typeof(System.Collections.IDictionary).IsAssignableFrom(type);
}

/// <summary>Operations on a value: eq, contains, gt …</summary>
internal sealed class ValueFilter(OperationFilterType type) : FilterOperand
{
    public override SchemaType InputType => type;
}

/// <summary>Conditions on an object reached through a reference.</summary>
internal sealed class ObjectFilter(SchemaType type, Func<FilterShape> shape) : FilterOperand
{
    public override SchemaType InputType => type;

    public FilterShape Shape => shape();
}

/// <summary>Conditions on the items of a list: all, none, some, any.</summary>
internal sealed class ListFilter(FilterOperand item, Type elementType) : FilterOperand
{
    public override SchemaType InputType { get; } = new ListFilterType(item);

    public FilterOperand Item => item;

    public Type ElementType => elementType;
}
