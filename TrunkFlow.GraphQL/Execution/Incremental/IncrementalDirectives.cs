using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>Reads @defer and @stream from a document. A schema that does not have them never does.</summary>
internal static class IncrementalDirectives
{
    public static bool AreKnownTo(GraphQLSchema schema) =>
        schema.FindDirective(BuiltInDirectives.DeferName) is not null || schema.FindDirective(BuiltInDirectives.StreamName) is not null;

    public static bool IsIncremental(string name) => name is BuiltInDirectives.DeferName or BuiltInDirectives.StreamName;

    /// <summary>The @defer that takes effect on a fragment.</summary>
    /// <exception cref="GraphQLErrorException">Its <c>if</c> is null.</exception>
    public static DeferUsage? DeferOn(OperationPlan plan, SelectionNode fragment, DeferUsage? around) =>
        Find(plan, fragment, BuiltInDirectives.DeferName) is { } directive && IsActive(plan, directive) ? new(directive, LabelOf(directive), around) : null;

    /// <summary>The @stream on a field, whether or not it takes effect.</summary>
    public static DirectiveNode? FindStream(OperationPlan plan, FieldNode field) => Find(plan, field, BuiltInDirectives.StreamName);

    /// <exception cref="GraphQLErrorException">Its <c>if</c> is null.</exception>
    public static StreamUsage? UsageOf(OperationPlan plan, DirectiveNode stream) =>
        IsActive(plan, stream) ? new(LabelOf(stream), ArgumentOf(stream, "initialCount")) : null;

    public static ValueNode? ArgumentOf(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    public static GraphQLErrorException NullVariable(DirectiveNode directive, string argument, VariableNode variable, string type) => new(GraphQLError.At(
        $"Argument \"@{directive.Name.Value}({argument}:)\" has invalid value: Expected variable \"${variable.Name.Value}\" provided to non-null type "
            + $"\"{type}\" not to be null.",
        variable));

    private static DirectiveNode? Find(OperationPlan plan, SelectionNode node, string name) =>
        plan.Owner.MayDeliverLater && plan.Schema.FindDirective(name) is not null
            ? node.Directives.FirstOrDefault(directive => directive.Name.Value == name)
            : null;

    private static bool IsActive(OperationPlan plan, DirectiveNode directive) => ArgumentOf(directive, "if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable when plan.Conditions.TryGetValue(variable.Name.Value, out var value) =>
            value as bool? ?? (MayBeNull(plan, directive) ? true : throw NullVariable(directive, "if", variable, "Boolean!")),
        _ => true,
    };

    private static bool MayBeNull(OperationPlan plan, DirectiveNode directive) =>
        plan.Schema.FindDirective(directive.Name.Value)!.Arguments.First(static argument => argument.Name == "if").Type is not GraphQLNonNull;

    private static string? LabelOf(DirectiveNode directive) => (ArgumentOf(directive, "label") as StringValueNode)?.Value;
}
