using System.Collections;
using System.Collections.Immutable;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>One page of a list.</summary>
public sealed class Page<T> : IEnumerable<T>
{
    private readonly Func<int, string> cursorAt;
    private readonly ImmutableArray<T> items;

    internal Page(ImmutableArray<T> items, bool hasNextPage, bool hasPreviousPage, Func<int, string> cursorAt, int? totalCount = null)
    {
        this.items = items;
        this.cursorAt = cursorAt;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        TotalCount = totalCount;
    }

    /// <summary>A page of nothing.</summary>
    public static Page<T> Empty { get; } = new([], false, false, _ => string.Empty, 0);

    public ImmutableArray<T> Items => items;

    public T? First => items.Length > 0 ? items[0] : default;

    public T? Last => items.Length > 0 ? items[^1] : default;

    public bool HasNextPage { get; }

    public bool HasPreviousPage { get; }

    /// <summary>How many items the list has in all; null when nobody asked.</summary>
    public int? TotalCount { get; }

    /// <summary>The cursor that points at an item of this page.</summary>
    public string CreateCursor(T item)
    {
        var index = items.IndexOf(item);
        return index < 0 ? throw new ArgumentException("The item is not on this page.", nameof(item)) : cursorAt(index);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal string CursorAt(int index) => cursorAt(index);
}
