namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Which page the client asked for. As a resolver parameter it is filled from the arguments of <c>[UsePaging]</c>.</summary>
public readonly record struct PagingArguments
{
    public PagingArguments(int? first = null, string? after = null, int? last = null, string? before = null, bool includeTotalCount = false)
    {
        First = first;
        After = after;
        Last = last;
        Before = before;
        IncludeTotalCount = includeTotalCount;
    }

    /// <summary>The number of items from the beginning, or behind <see cref="After"/>.</summary>
    public int? First { get; init; }

    public string? After { get; init; }

    /// <summary>The number of items from the end, or before <see cref="Before"/>.</summary>
    public int? Last { get; init; }

    public string? Before { get; init; }

    /// <summary>Whether the client asks how many items there are in all.</summary>
    public bool IncludeTotalCount { get; init; }
}
