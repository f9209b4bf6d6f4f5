using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.EntityFramework.Sorting;

/// <summary>What the resolver said of the order of its list; kept beside the field for the middleware around it.</summary>
internal sealed class SortingContext(bool isDefined) : ISortingContext
{
    private const string Key = "TrunkFlow.GraphQL.Sorting";

    private Delegate? after;

    public bool IsDefined => isDefined;

    public bool IsHandled { get; private set; } = true;

    public static SortingContext? Of(IResolverContext context) => context.LocalContextData.GetValueOrDefault(Key) as SortingContext;

    public void Handled(bool isHandled) => IsHandled = isHandled;

    public void OnAfterSortingApplied<T>(PostSortingAction<T> action) => after = action;

    public IQueryable<T> After<T>(IQueryable<T> rows) => after switch
    {
        PostSortingAction<IQueryable<T>> typed => typed(isDefined && !IsHandled, rows),
        _ => rows,
    };

    /// <summary>Fills parameters of resolvers.</summary>
    internal sealed class Binding : IParameterBinding
    {
        public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(ISortingContext);

        public void Configure(ObjectFieldDefinition field, ParameterInfo parameter)
        {
        }

        public object? Bind(IResolverContext context, ParameterInfo parameter)
        {
            var sorting = new SortingContext(context.ArgumentValue<IReadOnlyList<IReadOnlyDictionary<string, object?>>?>("order") is { Count: > 0 });
            context.LocalContextData = context.LocalContextData.SetItem(Key, sorting);
            return sorting;
        }
    }
}
