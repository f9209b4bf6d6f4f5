using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Overlapping;

/// <summary>Two fields that cannot share a response name, with the conflicts below them that say why.</summary>
internal sealed record Conflict(string ResponseName, string Reason, IReadOnlyList<Node> Fields1, IReadOnlyList<Node> Fields2)
{
    // Conflicts of conflicts grow without end in hostile documents; a reader needs the first few.
    private const int MaxNodes = 20;
    private const int MaxReasonLength = 1000;

    /// <summary>The conflict of two fields whose sub-selections conflict; null when none do.</summary>
    public static Conflict? OfSubfields(List<Conflict> below, string responseName, FieldNode node1, FieldNode node2)
    {
        if (below.Count == 0)
        {
            return null;
        }

        var reason = "";
        foreach (var conflict in below)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{conflict.ResponseName}\" conflict because {conflict.Reason}";
            if (reason.Length > MaxReasonLength)
            {
                reason = reason[..MaxReasonLength] + "...";
                break;
            }
        }

        return new(
            responseName,
            reason,
            Retain(node1, below.Select(static conflict => conflict.Fields1)),
            Retain(node2, below.Select(static conflict => conflict.Fields2)));
    }

    private static List<Node> Retain(FieldNode node, IEnumerable<IReadOnlyList<Node>> below)
    {
        var nodes = new List<Node> { node };
        foreach (var fields in below)
        {
            nodes.AddRange(fields.TakeLast(MaxNodes - nodes.Count));
            if (nodes.Count == MaxNodes)
            {
                break;
            }
        }

        return nodes;
    }
}
