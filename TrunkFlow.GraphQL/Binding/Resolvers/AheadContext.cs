using System.Collections.Immutable;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>The context of a field that is asked before its parent is there; what it reports nobody hears.</summary>
internal sealed class AheadContext(ResolveContext above, Selection selection, object stub) : ResolveContext
{
    public override GraphQLSchema Schema => above.Schema;

    public override ExecutionRequest Request => above.Request;

    public override GraphQLObjectType ObjectType => selection.DeclaringType;

    public override Selection Selection => selection;

    public override object? Source => stub;

    public override ArgumentValues Arguments => selection.StaticArguments!;

    public override OperationDefinitionNode Operation => above.Operation;

    public override DocumentNode Document => above.Document;

    public override IReadOnlyDictionary<string, object?> Variables => above.Variables;

    public override ResponsePath Path => ResponsePath.Field(above.Path, selection.ResponseName);

    public override CancellationToken CancellationToken => above.CancellationToken;

    public override ImmutableDictionary<string, object?> ScopedContextData { get; set; } = above.ScopedContextData;

    public override ImmutableDictionary<string, object?> LocalContextData { get; set; } = ImmutableDictionary<string, object?>.Empty;

    public override void ReportError(GraphQLError fieldError)
    {
    }
}
