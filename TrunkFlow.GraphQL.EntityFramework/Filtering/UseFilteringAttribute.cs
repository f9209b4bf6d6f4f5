using System.Reflection;
using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>Clients may filter the list with a <c>where</c> argument.</summary>
public class UseFilteringAttribute : ObjectFieldDescriptorAttribute
{
    private static readonly MethodInfo Applying = typeof(UseFilteringAttribute).GetMethod(nameof(Apply), BindingFlags.NonPublic | BindingFlags.Static)!;

    public UseFilteringAttribute(Type? filterType = null, [CallerLineNumber] int order = 0)
    {
        Type = filterType;
        Order = order;
    }

    /// <summary>The filter type, or the class to filter by all of whose properties.</summary>
    public Type? Type { get; set; }

    protected override void OnConfigure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var definition = descriptor.Extend().Definition;
        var element = ListFields.ElementType(definition);
        var schemaType = Type is not null && typeof(SchemaType).IsAssignableFrom(Type) ? Type : typeof(FilterInputType<>).MakeGenericType(Type ?? element);
        var filter = (SchemaType)Activator.CreateInstance(schemaType)!;
        definition.Arguments.Add(new ArgumentDefinition { Name = "where", Type = TypeReference.Of(filter) });
        var apply = Applying.MakeGenericMethod(element).CreateDelegate<Func<object?, FilterShape, IReadOnlyDictionary<string, object?>, object?>>();
        definition.Middleware.Add(next => async resolver =>
        {
            var result = await next(resolver);
            var where = resolver.ArgumentValue<IReadOnlyDictionary<string, object?>?>("where");
            return where is null || result is null ? result : apply(result, ((IFilterInputType)filter).Shape, where);
        });
    }

    private static IQueryable<T> Apply<T>(object? result, FilterShape shape, IReadOnlyDictionary<string, object?> where) =>
        ListFields.Query<T>(result).Where(FilterExpressions.Where<T>(shape, where));
}

/// <inheritdoc cref="UseFilteringAttribute"/>
public sealed class UseFilteringAttribute<T>([CallerLineNumber] int order = 0) : UseFilteringAttribute(typeof(T), order)
    where T : class;
