using TrunkFlow.GraphQL.Execution;
using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL;

/// <summary>
/// Answers to questions about nothing but the schema (§4), which stay the same as long as it does: the latest few are kept as they are written.
/// </summary>
internal sealed class IntrospectionAnswers
{
    private const int Most = 8;
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly LinkedList<(OperationPlan Plan, WrittenResult Answer)> kept = [];

    public OperationResult? Find(OperationPlan plan)
    {
        if (!IsAboutSchemaOnly(plan))
        {
            return null;
        }

        lock (gate)
        {
            for (var node = kept.First; node is not null; node = node.Next)
            {
                if (ReferenceEquals(node.Value.Plan, plan))
                {
                    kept.Remove(node);
                    kept.AddFirst(node);

                    // Each request its own result: whoever gets it may add extensions.
                    return node.Value.Answer.Copy();
                }
            }
        }

        return null;
    }

    public void Keep(OperationPlan plan, ExecutionResult result)
    {
        if (!IsAboutSchemaOnly(plan) || result is not OperationResult { HasData: true, Errors.Count: 0 } answer)
        {
            return;
        }

        var written = WrittenResult.Of(answer);
        if (written.Length > MostBytes)
        {
            return;
        }

        lock (gate)
        {
            kept.AddFirst((plan, written));
            if (kept.Count > Most)
            {
                kept.RemoveLast();
            }
        }
    }

    // Without variables there is nothing that could differ from one request to the next.
    private static bool IsAboutSchemaOnly(OperationPlan plan)
    {
        if (plan.Owner.Operation is not { Operation: OperationKind.Query, VariableDefinitions.Count: 0 })
        {
            return false;
        }

        foreach (var field in plan.Root.Fields)
        {
            if (!field.Field.Name.StartsWith("__", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
