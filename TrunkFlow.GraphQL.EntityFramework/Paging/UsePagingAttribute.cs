using System.Reflection;
using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>The list is given out in pages, as a connection with keyset cursors: <c>CustomersConnection { pageInfo edges nodes }</c>.</summary>
public class UsePagingAttribute : ObjectFieldDescriptorAttribute
{
    private readonly PagingOptions stated = new();

    public UsePagingAttribute(Type? type = null, [CallerLineNumber] int order = 0)
    {
        Type = type;
        Order = order;
    }

    /// <summary>The schema type of the items, where it is not the one of their class.</summary>
    public Type? Type { get; }

    /// <summary>The name of the connection without <c>Connection</c>; by default the field's name.</summary>
    public string? ConnectionName { get; set; }

    public int DefaultPageSize
    {
        get => stated.DefaultPageSize ?? PagingSettings.UsualPageSize;
        set => stated.DefaultPageSize = value;
    }

    public int MaxPageSize
    {
        get => stated.MaxPageSize ?? PagingSettings.UsualMaximum;
        set => stated.MaxPageSize = value;
    }

    /// <summary>The connection has a <c>totalCount</c>; it is counted only when selected.</summary>
    public bool IncludeTotalCount
    {
        get => stated.IncludeTotalCount ?? false;
        set => stated.IncludeTotalCount = value;
    }

    public bool AllowBackwardPagination
    {
        get => stated.AllowBackwardPagination ?? true;
        set => stated.AllowBackwardPagination = value;
    }

    /// <summary>The client must give <c>first</c> or <c>last</c>.</summary>
    public bool RequirePagingBoundaries
    {
        get => stated.RequirePagingBoundaries ?? false;
        set => stated.RequirePagingBoundaries = value;
    }

    public bool InferConnectionNameFromField
    {
        get => stated.InferConnectionNameFromField ?? true;
        set => stated.InferConnectionNameFromField = value;
    }

    protected override void OnConfigure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var field = descriptor.Extend().Definition;
        var settings = new PagingSettings(stated, context.Feature<PagingOptions>() ?? new PagingOptions());
        var isConnection = typeof(IConnection).IsAssignableFrom(field.ResultType);
        var element = isConnection ? ConnectionItem(field.ResultType) : ListFields.ElementType(field);
        var node = Type is not null ? TypeReferences.OfType(Type) : isConnection ? TypeReference.Of(element).NonNull() : Item(field.Type);
        var name = ConnectionName ?? (settings.InferConnectionNameFromField ? NamingConventions.PascalCase(field.Name) : NamingConventions.TypeName(element));
        field.Type = TypeReference.Of(new ConnectionType(name, node, settings.IncludeTotalCount));
        field.ContextData[PagingSettings.Key] = settings;
        field.Arguments.AddRange(PagingFieldArguments.Of(settings));
        if (!isConnection)
        {
            field.Middleware.Add(Pager.Middleware(element, settings));
        }
        else
        {
            field.Middleware.Add(next => resolver =>
            {
                settings.Read(resolver);
                return next(resolver);
            });
        }
    }

    private static TypeReference Item(TypeReference type) => type switch
    {
        NonNullTypeReference nonNull => Item(nonNull.OfType),
        ListTypeReference list => list.OfType,
        _ => throw new InvalidOperationException("[UsePaging] stands on a field that is not a list."),
    };

    private static Type ConnectionItem(Type connection)
    {
        for (var type = connection; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Connection<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        throw new InvalidOperationException($"{connection} is not a connection.");
    }
}

/// <inheritdoc cref="UsePagingAttribute"/>
public sealed class UsePagingAttribute<T>([CallerLineNumber] int order = 0) : UsePagingAttribute(typeof(T), order)
    where T : class;
