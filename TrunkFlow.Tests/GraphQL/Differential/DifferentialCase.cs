using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>A request that both engines answer.</summary>
internal sealed record DifferentialCase(string Document, Dictionary<string, object?> Variables, string? OperationName, Dictionary<string, object?> Root)
{
    /// <summary>Values for a document's variables and fields.</summary>
    public static DifferentialCase For(GraphQLSchema schema, string document, ValueGenerator values)
    {
        var variables = new Dictionary<string, object?>();
        string? operationName = null;
        try
        {
            var operation = Parser.ParseDocument(document).Definitions.OfType<OperationDefinitionNode>().LastOrDefault();
            operationName = operation?.Name?.Value;
            foreach (var definition in operation?.VariableDefinitions ?? [])
            {
                if (TypeFromAst.Find(schema, definition.Type) is { IsInputType: true } type && (definition.DefaultValue is null || definition.Range.Start % 2 == 0))
                {
                    variables[definition.Variable.Name.Value] = values.Variable(type, 0);
                }
            }
        }
        catch (GraphQLErrorException)
        {
            // A damaged document needs no variables.
        }

        var root = document.Contains("mutation", StringComparison.Ordinal) ? schema.MutationType!
            : document.Contains("subscription", StringComparison.Ordinal) ? schema.SubscriptionType! : schema.QueryType!;
        return new(document, variables, operationName, values.Source(root, 0));
    }
}
