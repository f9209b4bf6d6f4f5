using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>How one field pages: what its attribute says, else what the schema's options say.</summary>
internal sealed class PagingSettings(PagingOptions own, PagingOptions schema)
{
    /// <summary>Under this key a field's definition carries its settings.</summary>
    public const string Key = "TrunkFlow.Paging";

    public const int UsualPageSize = 10;
    public const int UsualMaximum = 50;

    public int DefaultPageSize => Math.Min(own.DefaultPageSize ?? schema.DefaultPageSize ?? UsualPageSize, MaxPageSize);

    public int MaxPageSize => own.MaxPageSize ?? schema.MaxPageSize ?? UsualMaximum;

    public bool IncludeTotalCount => own.IncludeTotalCount ?? schema.IncludeTotalCount ?? false;

    public bool AllowBackwardPagination => own.AllowBackwardPagination ?? schema.AllowBackwardPagination ?? true;

    public bool InferConnectionNameFromField => own.InferConnectionNameFromField ?? schema.InferConnectionNameFromField ?? true;

    private bool RequirePagingBoundaries => own.RequirePagingBoundaries ?? schema.RequirePagingBoundaries ?? false;

    /// <summary>What the client asked for, within the limits.</summary>
    /// <exception cref="GraphQLException">It asked for too much, or for nothing that can be done.</exception>
    public PagingArguments Read(IResolverContext context)
    {
        var first = context.ArgumentValue<int?>("first");
        var after = context.ArgumentValue<string?>("after");
        var last = AllowBackwardPagination ? context.ArgumentValue<int?>("last") : null;
        var before = AllowBackwardPagination ? context.ArgumentValue<string?>("before") : null;
        if (first is null && last is null && RequirePagingBoundaries)
        {
            throw Refusal($"You must provide a `first` or `last` value to properly paginate the `{context.Selection.Field.Type.NamedType.Name}`.", ErrorCodes.PagingBoundaryNeeded);
        }

        if (first is not null && last is not null)
        {
            throw Refusal("`first` and `last` cannot be used together.", ErrorCodes.PagingBoundaryNeeded);
        }

        var size = first ?? last ?? DefaultPageSize;
        if (size < 0)
        {
            throw Refusal($"`{(first is null ? "last" : "first")}` cannot be negative.", ErrorCodes.PagingBoundaryNeeded);
        }

        if (size > MaxPageSize)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The maximum allowed items per page were exceeded.")
                .SetCode(ErrorCodes.PageTooLarge)
                .SetExtension("requestedItems", size)
                .SetExtension("maxAllowedItems", MaxPageSize)
                .Build());
        }

        return new PagingArguments(last is null ? size : null, after, last, before, IncludeTotalCount && context.IsSelected("totalCount"));
    }

    private static GraphQLException Refusal(string message, string code) => new(ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}
