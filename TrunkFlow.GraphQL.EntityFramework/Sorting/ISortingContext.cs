namespace TrunkFlow.GraphQL.EntityFramework.Sorting;

/// <summary>Lets a resolver of a sortable list take part in the sorting: it may sort itself, or say what holds where the client says nothing.</summary>
public interface ISortingContext
{
    /// <summary>Whether the client asks for an order.</summary>
    bool IsDefined { get; }

    /// <summary>Whether the resolver has sorted; then the attribute does not. Taking the context as a parameter says yes.</summary>
    void Handled(bool isHandled);

    /// <summary>What is done to the list after the client's order was applied, or would have been.</summary>
    void OnAfterSortingApplied<T>(PostSortingAction<T> action);
}

/// <summary>Gets the list as it is, and whether the client asked for its order.</summary>
public delegate T PostSortingAction<T>(bool userDefinedSorting, T input);
