namespace TrunkFlow.GraphQL.Execution;

// ResolveFieldEventStream (§6.2.3.1).
internal sealed partial class OperationExecution
{
    /// <summary>The source stream, or the errors that kept it from opening.</summary>
    public async ValueTask<(IAsyncEnumerable<object?>? Stream, IReadOnlyList<GraphQLError> Errors)> ResolveFieldEventStreamAsync()
    {
        try
        {
            RequireDeferrable(Plan.Root);
            root = new(Plan.Root, null, 0, isNonNull: true);
        }
        catch (GraphQLErrorException refused)
        {
            return (null, [.. refused.Errors.Select(Filter)]);
        }

        if (root.Plan.Fields is not [var field, ..])
        {
            return (null, [Filter(new("The subscription selects no field."))]);
        }

        IAsyncEnumerable<object?>? stream = null;
        void Open()
        {
            loop.AddPending();
            _ = OpenAsync();
        }

        async Task OpenAsync()
        {
            try
            {
                stream = await SubscribeAsync(field).ConfigureAwait(true);
            }
            catch (Exception fault)
            {
                HandleFieldError(fault, field, isNonNull: true, root, 0);
            }
            finally
            {
                loop.RemovePending();
            }
        }

        if (!loop.Run(Open))
        {
            await loop.Completion.ConfigureAwait(false);
        }

        CancellationToken.ThrowIfCancellationRequested();
        return (stream, errors);
    }

    private ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldPlan field)
    {
        var arguments = ArgumentCoercion.CoerceArgumentValues(field.Field, field.DeclaringType.Name, field.Nodes[0], Variables);
        var subscribe = field.Field.Subscribe
            ?? throw new GraphQLErrorException($"Subscription field \"{field.Field.Name}\" has no event stream.");
        return subscribe(new FieldContext(this, field, root!, 0, Request.RootValue, arguments));
    }
}
