using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TrunkFlow.GraphQL.Execution;

// ExecuteCollectedFields, ExecuteField, ResolveFieldValue (§6.3, §6.4.2).
internal sealed partial class OperationExecution
{
    private void ExecuteFields(ResultObject result, object? source)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            return;
        }

        var deferral = result.Plan.Deferral;
        var fragments = deferral is null ? null : deliveries!.Open(deferral, result);
        var fields = result.Plan.Fields;
        for (var slot = 0; slot < fields.Length; slot++)
        {
            ExecuteField(fields[slot], source, result, slot);
            if (result.IsDead)
            {
                return;
            }
        }

        if (deferral is not null)
        {
            deliveries!.Defer(deferral, fragments!, result, source);
        }
    }

    private void ExecuteField(FieldPlan field, object? source, ResultObject result, int slot)
    {
        if (field.Constant is { } constant)
        {
            result.Set(slot, constant);
        }
        else if (field.ResolveFromSource is { } resolveFromSource && field.StaticArguments is not null)
        {
            object? value;
            try
            {
                value = resolveFromSource(source);
            }
            catch (Exception fault)
            {
                HandleFieldError(fault, field, field.Shape.IsNonNull, result, slot);
                return;
            }

            CompleteValue(field.Shape, field, value, result, slot, result.ScopedContextData);
        }
        else
        {
            ResolveField(field, source, result, slot);
        }
    }

    private void ResolveField(FieldPlan field, object? source, ResultObject result, int slot)
    {
        object? value;
        ImmutableDictionary<string, object?>? scoped;
        try
        {
            var arguments = field.StaticArguments
                ?? ArgumentCoercion.CoerceArgumentValues(field.Field, field.DeclaringType.Name, field.Nodes[0], Variables);
            if (field.ResolveFromSource is { } resolveFromSource)
            {
                value = resolveFromSource(source);
                scoped = result.ScopedContextData;
            }
            else
            {
                var context = new FieldContext(this, field, result, slot, source, arguments);
                var task = field.Field.Resolve!(context);
                if (!task.IsCompleted)
                {
                    new PendingField(this, context, task).Start();
                    return;
                }

                value = task.GetAwaiter().GetResult();
                scoped = context.ScopedOrNull;
            }
        }
        catch (Exception fault)
        {
            HandleFieldError(fault, field, field.Shape.IsNonNull, result, slot);
            return;
        }

        CompleteValue(field.Shape, field, value, result, slot, scoped);
    }

    /// <summary>A field whose resolver went asynchronous.</summary>
    private sealed class PendingField(OperationExecution execution, FieldContext context, ValueTask<object?> task)
    {
        private readonly ValueTaskAwaiter<object?> awaiter = task.GetAwaiter();

        public void Start()
        {
            execution.Enter(context.Container);

            // With the loop's context captured: whoever completes the task, this comes back to the loop, at once when it is there already.
            awaiter.OnCompleted(Complete);
        }

        private void Complete()
        {
            execution.loop.RemovePending();
            CompleteField();
            execution.Leave(context.Container);
        }

        private void CompleteField()
        {
            var field = context.Plan;
            object? value;
            try
            {
                value = awaiter.GetResult();
            }
            catch (Exception fault)
            {
                execution.HandleFieldError(fault, field, field.Shape.IsNonNull, context.Container, context.Slot);
                return;
            }

            if (!context.Container.IsInDeadTree())
            {
                execution.CompleteValue(field.Shape, field, value, context.Container, context.Slot, context.ScopedOrNull);
            }
        }
    }
}
