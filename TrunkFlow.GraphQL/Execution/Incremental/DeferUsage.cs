using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>A @defer that takes effect, as met while fields were collected (incremental delivery draft, "Defer Usage").</summary>
/// <param name="directive">Where it stands.</param>
/// <param name="label">The client's name for it.</param>
/// <param name="parent">The @defer around it.</param>
internal sealed class DeferUsage(DirectiveNode directive, string? label, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    public string? Label { get; } = label;

    public DeferUsage? Parent { get; } = parent;
}

/// <summary>A field node with the @defer it stands under; null when it is not deferred.</summary>
internal readonly record struct CollectedNode(FieldNode Node, DeferUsage? Usage);
