using System.Collections.Concurrent;
using TrunkFlow.GraphQL.Execution;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL;

/// <summary>A valid document and the plans of its operations.</summary>
internal sealed class PreparedDocument(GraphQLSchema schema, DocumentNode document)
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, OperationPlans> plans = new();

    public DocumentNode Document { get; } = document;

    /// <summary>GetOperation (§6.1).</summary>
    /// <exception cref="GraphQLErrorException">There is no such operation, or the name is needed to choose.</exception>
    public OperationPlans GetOperation(string? operationName)
    {
        OperationDefinitionNode? chosen = null;
        foreach (var definition in Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation && (operationName is null || operation.Name?.Value == operationName))
            {
                chosen = chosen is null ? operation : throw new GraphQLErrorException("Must provide operation name if query contains multiple operations.");
            }
        }

        if (chosen is null)
        {
            throw new GraphQLErrorException(operationName is null ? "Must provide an operation." : $"Unknown operation named \"{operationName}\".");
        }

        return plans.GetOrAdd(chosen, Plan);
    }

    private OperationPlans Plan(OperationDefinitionNode operation) => schema.GetRootType(operation.Operation) is { } rootType
        ? new(schema, Document, operation, rootType)
        : throw new GraphQLErrorException(
            GraphQLError.At($"Schema is not configured to execute {Printer.KeywordOf(operation.Operation)} operation.", operation));
}
