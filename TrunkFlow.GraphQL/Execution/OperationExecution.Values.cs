using System.Collections;
using System.Collections.Immutable;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

// CompleteValue, CoerceResult, ResolveAbstractType (§6.4.3).
internal sealed partial class OperationExecution
{
    private void CompleteValue(
        ValueShape shape, FieldPlan field, object? value, ResultContainer container, int slot, ImmutableDictionary<string, object?>? scoped)
    {
        if (value is null)
        {
            if (shape.IsNonNull)
            {
                HandleFieldError(NullForNonNull(field), field, isNonNull: true, container, slot);
            }
            else
            {
                container.Set(slot, null);
            }

            return;
        }

        switch (shape.Kind)
        {
            case ValueShape.ValueKind.Leaf:
                CompleteLeafValue(shape, field, value, container, slot);
                break;
            case ValueShape.ValueKind.List:
                CompleteListValue(shape, field, value, container, slot, scoped);
                break;
            case ValueShape.ValueKind.Object:
                CompleteObjectValue((GraphQLObjectType)shape.Type.NamedType, shape, field, value, container, slot, scoped);
                break;
            default:
                CompleteAbstractValue((GraphQLCompositeType)shape.Type.NamedType, shape, field, value, container, slot, scoped);
                break;
        }
    }

    private void CompleteLeafValue(ValueShape shape, FieldPlan field, object value, ResultContainer container, int slot)
    {
        object? serialized;
        try
        {
            serialized = shape.Serialize!(value)
                ?? throw new GraphQLErrorException($"Expected a value of type \"{shape.Type.NamedType}\" but its serialization is null.");
        }
        catch (Exception fault)
        {
            HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            return;
        }

        container.Set(slot, serialized);
    }

    private void CompleteListValue(
        ValueShape shape, FieldPlan field, object value, ResultContainer container, int slot, ImmutableDictionary<string, object?>? scoped)
    {
        if (value is string or not (IEnumerable or IAsyncEnumerable<object?>))
        {
            var fault = new GraphQLErrorException($"Expected Iterable, but did not find one for field \"{field.DeclaringType}.{field.Field.Name}\".");
            HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            return;
        }

        if (field.StreamDirective is not null && ReferenceEquals(shape, field.Shape) && TryStreamList(shape, field, value, container, slot, scoped))
        {
            return;
        }

        if (value is not IEnumerable items)
        {
            new PendingList(this, shape, field, container, slot, scoped).Start((IAsyncEnumerable<object?>)value);
            return;
        }

        var list = new ResultList(container, slot, shape.IsNonNull, (items as ICollection)?.Count ?? 0) { ScopedContextData = scoped };
        container.Set(slot, list);
        try
        {
            foreach (var item in items)
            {
                CompleteValue(shape.Item!, field, item, list, list.Grow(), scoped);
                if (list.IsDead)
                {
                    return;
                }
            }
        }
        catch (Exception fault)
        {
            // Only the enumeration itself can get here; completing handles its own faults.
            list.IsDead = true;
            HandleFieldError(fault, field, shape.IsNonNull, container, slot);
        }
    }

    private void CompleteObjectValue(
        GraphQLObjectType type, ValueShape shape, FieldPlan field, object value, ResultContainer container, int slot,
        ImmutableDictionary<string, object?>? scoped)
    {
        SelectionSetPlan plan;
        try
        {
            if (type.IsTypeOf?.Invoke(value) == false)
            {
                throw new GraphQLErrorException($"Expected value of type \"{type}\" but got: {value.GetType().Name}.");
            }

            plan = field.CollectSubfields(type);
            RequireDeferrable(plan);
        }
        catch (Exception fault)
        {
            HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            return;
        }

        var result = new ResultObject(plan, container, slot, shape.IsNonNull) { ScopedContextData = scoped };
        container.Set(slot, result);
        ExecuteFields(result, value);
    }

    private void CompleteAbstractValue(
        GraphQLCompositeType abstractType, ValueShape shape, FieldPlan field, object value, ResultContainer container, int slot,
        ImmutableDictionary<string, object?>? scoped)
    {
        GraphQLObjectType type;
        try
        {
            type = ResolveAbstractType(abstractType, field, value);
        }
        catch (Exception fault)
        {
            HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            return;
        }

        CompleteObjectValue(type, shape, field, value, container, slot, scoped);
    }

    private GraphQLObjectType ResolveAbstractType(GraphQLCompositeType abstractType, FieldPlan field, object value)
    {
        var resolve = (abstractType as GraphQLInterfaceType)?.ResolveType ?? (abstractType as GraphQLUnionType)?.ResolveType;
        var type = resolve is not null
            ? resolve(value)
            : Plan.Schema.GetPossibleTypes(abstractType).FirstOrDefault(candidate => candidate.IsTypeOf?.Invoke(value) == true);
        if (type is null)
        {
            throw new GraphQLErrorException(
                $"Abstract type \"{abstractType}\" must resolve to an Object type at runtime for field \"{field.DeclaringType}.{field.Field.Name}\". Either the "
                    + $"\"{abstractType}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.");
        }

        return Plan.Schema.IsSubType(abstractType, type)
            ? type
            : throw new GraphQLErrorException($"Runtime Object type \"{type}\" is not a possible type for \"{abstractType}\".");
    }

    private static GraphQLErrorException NullForNonNull(FieldPlan field) =>
        new(new GraphQLError($"Cannot return null for non-nullable field {field.DeclaringType}.{field.Field.Name}.").WithCode("HC0018"));

    /// <summary>A list that arrives item by item.</summary>
    private sealed class PendingList(
        OperationExecution execution, ValueShape shape, FieldPlan field, ResultContainer container, int slot, ImmutableDictionary<string, object?>? scoped)
    {
        public void Start(IAsyncEnumerable<object?> source)
        {
            execution.Enter(container);
            _ = CollectAsync(source);
        }

        private async Task CollectAsync(IAsyncEnumerable<object?> source)
        {
            var items = new List<object?>();
            Exception? fault = null;
            try
            {
                // In the loop's context, so that the loop knows when there is more to run.
                await foreach (var item in source.WithCancellation(execution.CancellationToken).ConfigureAwait(true))
                {
                    items.Add(item);
                }
            }
            catch (Exception caught)
            {
                fault = caught;
            }

            Complete(items, fault);
        }

        private void Complete(List<object?> items, Exception? fault)
        {
            execution.loop.RemovePending();
            if (fault is not null)
            {
                execution.HandleFieldError(fault, field, shape.IsNonNull, container, slot);
            }
            else if (!container.IsInDeadTree())
            {
                execution.CompleteListValue(shape, field, items, container, slot, scoped);
            }

            execution.Leave(container);
        }
    }
}
