using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Sorting;

/// <summary>Clients may sort the list with an <c>order</c> argument.</summary>
public class UseSortingAttribute : ObjectFieldDescriptorAttribute
{
    private static readonly MethodInfo Applying = typeof(UseSortingAttribute).GetMethod(nameof(Apply), BindingFlags.NonPublic | BindingFlags.Static)!;

    public UseSortingAttribute(Type? sortingType = null, [CallerLineNumber] int order = 0)
    {
        Type = sortingType;
        Order = order;
    }

    /// <summary>The sort type, or the class to sort by all of whose properties.</summary>
    public Type? Type { get; set; }

    protected override void OnConfigure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var definition = descriptor.Extend().Definition;
        var element = ListFields.ElementType(definition);
        var schemaType = Type is not null && typeof(SchemaType).IsAssignableFrom(Type) ? Type : typeof(SortInputType<>).MakeGenericType(Type ?? element);
        var sort = (SchemaType)Activator.CreateInstance(schemaType)!;
        definition.Arguments.Add(new ArgumentDefinition { Name = "order", Type = TypeReference.Of(sort).NonNull().List() });
        var apply = Applying.MakeGenericMethod(element).CreateDelegate<Func<object?, SortShape, IReadOnlyList<IReadOnlyDictionary<string, object?>>?, SortingContext?, object?>>();
        definition.Middleware.Add(next => async resolver =>
        {
            var result = await next(resolver);
            var order = resolver.ArgumentValue<IReadOnlyList<IReadOnlyDictionary<string, object?>>?>("order");
            var said = SortingContext.Of(resolver);
            return result is null || (order is not { Count: > 0 } && said is null) ? result : apply(result, ((ISortInputType)sort).Shape, order, said);
        });
    }

    private static IQueryable<T> Apply<T>(object? result, SortShape shape, IReadOnlyList<IReadOnlyDictionary<string, object?>>? order, SortingContext? said)
    {
        var query = ListFields.Query<T>(result);
        if (order is not null && said is not { IsHandled: true })
        {
            query = Sorted(query, shape, order);
        }

        return said?.After(query) ?? query;
    }

    private static IQueryable<T> Sorted<T>(IQueryable<T> query, SortShape shape, IReadOnlyList<IReadOnlyDictionary<string, object?>> order)
    {
        var isFirst = true;
        foreach (var entry in order)
        {
            var parameter = Expression.Parameter(typeof(T), "x");
            foreach (var (member, direction) in Keys(shape, entry, parameter))
            {
                query = SortExpressions.OrderBy(query, Expression.Lambda(member, parameter), direction == SortDirection.Descending, isFirst);
                isFirst = false;
            }
        }

        return query;
    }

    private static IEnumerable<(Expression Member, SortDirection Direction)> Keys(SortShape shape, IReadOnlyDictionary<string, object?> entry, Expression instance)
    {
        foreach (var (name, value) in entry)
        {
            var field = shape[name];
            var member = Parameters.Replace(field.Member, instance);
            if (value is SortDirection direction)
            {
                yield return (member, direction);
            }
            else if (value is IReadOnlyDictionary<string, object?> nested && field.Nested is ISortInputType sort)
            {
                foreach (var key in Keys(sort.Shape, nested, member))
                {
                    yield return key;
                }
            }
        }
    }
}

/// <inheritdoc cref="UseSortingAttribute"/>
public sealed class UseSortingAttribute<T>([CallerLineNumber] int order = 0) : UseSortingAttribute(typeof(T), order)
    where T : class;
