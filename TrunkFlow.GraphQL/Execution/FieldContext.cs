using System.Collections.Immutable;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>The executor's side of <see cref="ResolveContext"/>.</summary>
internal sealed class FieldContext(
    OperationExecution execution, FieldPlan plan, ResultObject container, int slot, object? source, ArgumentValues arguments) : ResolveContext
{
    private ImmutableDictionary<string, object?>? local;

    public FieldPlan Plan { get; } = plan;

    public ResultObject Container { get; } = container;

    public int Slot { get; } = slot;

    public override GraphQLSchema Schema => execution.Plan.Schema;

    public override ExecutionRequest Request => execution.Request;

    public override GraphQLObjectType ObjectType => Plan.DeclaringType;

    public override Selection Selection => Plan;

    public override object? Source { get; } = source;

    public override ArgumentValues Arguments { get; } = arguments;

    public override OperationDefinitionNode Operation => execution.Plan.Owner.Operation;

    public override DocumentNode Document => execution.Plan.Owner.Document;

    public override IReadOnlyDictionary<string, object?> Variables => execution.Variables;

    public override ResponsePath Path => Container.PathOf(Slot)!;

    public override CancellationToken CancellationToken => execution.CancellationToken;

    public ImmutableDictionary<string, object?>? ScopedOrNull { get; private set; } = container.ScopedContextData;

    public override ImmutableDictionary<string, object?> ScopedContextData
    {
        get => ScopedOrNull ?? ImmutableDictionary<string, object?>.Empty;
        set => ScopedOrNull = value;
    }

    public override ImmutableDictionary<string, object?> LocalContextData
    {
        get => local ?? ImmutableDictionary<string, object?>.Empty;
        set => local = value;
    }

    public override void ReportError(GraphQLError fieldError) => execution.AddFieldError(fieldError, Plan, Container, Slot);
}
