using System.Reflection;
using TrunkFlow.GraphQL.Binding.Reflection;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Reads a query that has not run yet, while the services it needs are still there.</summary>
internal static class ResultList
{
    private static readonly MethodInfo Reader = typeof(ResultList).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static ValueTask<object?> MaterialiseAsync(object? result, CancellationToken cancellationToken)
    {
        if (result is not IQueryable query)
        {
            return new ValueTask<object?>(result);
        }

        var element = ClrTypes.ArgumentOf(query.GetType(), typeof(IAsyncEnumerable<>));
        return element is null
            ? new ValueTask<object?>(query.Cast<object?>().ToList())
            : (ValueTask<object?>)Reader.MakeGenericMethod(element).Invoke(null, [query, cancellationToken])!;
    }

    private static async ValueTask<object?> ReadAsync<T>(IAsyncEnumerable<T> source, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in source.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
