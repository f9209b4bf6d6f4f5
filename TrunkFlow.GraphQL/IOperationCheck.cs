using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL;

/// <summary>A refusal that depends on the request, not only on its document: cost with variables, introspection for anonymous users, authorisation up front.</summary>
public interface IOperationCheck
{
    /// <summary>The errors that stop the operation; empty to let it run.</summary>
    ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken);
}

/// <summary>What a check may look at.</summary>
/// <param name="Schema">The schema it runs on.</param>
/// <param name="Request">The request as received.</param>
/// <param name="Document">The whole valid document.</param>
/// <param name="Operation">The operation chosen.</param>
/// <param name="Variables">Coerced variables, by name.</param>
/// <param name="RootSelections">The root fields after fragments, @skip and @include.</param>
public sealed record OperationCheckContext(
    GraphQLSchema Schema, ExecutionRequest Request, DocumentNode Document, OperationDefinitionNode Operation,
    IReadOnlyDictionary<string, object?> Variables, IReadOnlyList<Selection> RootSelections);
