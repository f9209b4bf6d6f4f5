using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.2.2 Fragment Spreads Must Not Form Cycles: no fragment contains itself.</summary>
public sealed class NoFragmentCyclesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var visited = new HashSet<string>();
        visitor.Enter<FragmentDefinitionNode>(node => DetectCycles(context, node, visited));
    }

    // Depth first with a stack of our own: a hostile chain of fragments must not use up the thread's.
    private void DetectCycles(ValidationContext context, FragmentDefinitionNode start, HashSet<string> visited)
    {
        if (!visited.Add(start.Name.Value))
        {
            return;
        }

        var path = new List<FragmentSpreadNode>();
        var indexByName = new Dictionary<string, int> { [start.Name.Value] = 0 };
        var frames = new Stack<(string Name, IReadOnlyList<FragmentSpreadNode> Spreads, int Next)>();
        frames.Push((start.Name.Value, context.GetFragmentSpreads(start.SelectionSet), 0));
        while (frames.TryPop(out var frame))
        {
            if (frame.Next == frame.Spreads.Count)
            {
                indexByName.Remove(frame.Name);
                RemoveLast(path);
                continue;
            }

            frames.Push(frame with { Next = frame.Next + 1 });
            var spread = frame.Spreads[frame.Next];
            var name = spread.Name.Value;
            path.Add(spread);
            if (indexByName.TryGetValue(name, out var cycleStart))
            {
                ReportCycle(context, name, path[cycleStart..]);
            }
            else if (context.FindFragment(name) is { } fragment && visited.Add(name))
            {
                indexByName[name] = path.Count;
                frames.Push((name, context.GetFragmentSpreads(fragment.SelectionSet), 0));
                continue;
            }

            RemoveLast(path);
        }
    }

    private void ReportCycle(ValidationContext context, string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(static spread => $"\"{spread.Name.Value}\""));
        context.Report(this, $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}." : ".")}", [.. cycle.Cast<Node>()]);
    }

    private static void RemoveLast(List<FragmentSpreadNode> path)
    {
        if (path.Count > 0)
        {
            path.RemoveAt(path.Count - 1);
        }
    }
}
