using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>Collects what the rules of one validation want to see, by kind of node, so that one walk over the document serves all of them.</summary>
public sealed class RuleVisitor
{
    private readonly List<Action<Node>>?[] enter = new List<Action<Node>>?[NodeKinds.Count];
    private readonly List<Action<Node>>?[] leave = new List<Action<Node>>?[NodeKinds.Count];

    /// <summary>Calls the handler for each node of that class before its children.</summary>
    public RuleVisitor Enter<TNode>(Action<TNode> handler)
        where TNode : Node => Add(enter, handler);

    /// <summary>Calls the handler for each node of that class after its children.</summary>
    public RuleVisitor Leave<TNode>(Action<TNode> handler)
        where TNode : Node => Add(leave, handler);

    internal void OnEnter(Node node) => Run(enter[(int)node.Kind], node);

    internal void OnLeave(Node node) => Run(leave[(int)node.Kind], node);

    private static void Run(List<Action<Node>>? handlers, Node node)
    {
        if (handlers is not null)
        {
            foreach (var handler in handlers)
            {
                handler(node);
            }
        }
    }

    private RuleVisitor Add<TNode>(List<Action<Node>>?[] handlers, Action<TNode> handler)
        where TNode : Node
    {
        foreach (var kind in NodeKinds.Of<TNode>())
        {
            (handlers[(int)kind] ??= []).Add(node => handler((TNode)node));
        }

        return this;
    }
}
