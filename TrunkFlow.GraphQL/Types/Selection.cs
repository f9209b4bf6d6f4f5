using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>
/// One field of a collected selection set (§6.3.2): fragments, @skip and @include are resolved, equal response names merged.
/// Selections belong to the cached plan of an operation and are shared by all requests that run it.
/// </summary>
public abstract class Selection
{
    public abstract string ResponseName { get; }

    public abstract GraphQLField Field { get; }

    /// <summary>The object type the field was collected on.</summary>
    public abstract GraphQLObjectType DeclaringType { get; }

    /// <summary>The field nodes merged into it, in document order.</summary>
    public abstract IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>True when the field has sub-selections.</summary>
    public bool HasSelections => Field.Type.NamedType is GraphQLCompositeType;

    /// <summary>
    /// The fields selected below when the value is of the given object type (CollectSubfields); null stands for the field's own object type.
    /// </summary>
    public abstract IReadOnlyList<Selection> GetSelections(GraphQLObjectType? type = null);

    /// <summary>
    /// The arguments when they are the same for every request (none uses a variable), else null. Null too when a literal cannot be coerced.
    /// </summary>
    public abstract ArgumentValues? StaticArguments { get; }

    /// <summary>
    /// State computed once per plan and key, for instance a compiled projection. The factory may run twice when two requests race; one result is kept.
    /// </summary>
    public abstract TState GetOrAddState<TState>(object key, Func<Selection, TState> factory)
        where TState : class;
}
