using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>Refuses questions about the schema, unless an interceptor allowed them for this request.</summary>
internal sealed class IntrospectionCheck(Func<IServiceProvider, ValidationOptions, bool> isDisabled) : IOperationCheck
{
    public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        var asked = context.RootSelections.Where(selection => selection.Field.Name is "__schema" or "__type").ToArray();
        var isAllowed = asked.Length == 0
            || context.Request.ContextData.ContainsKey(OperationRequestBuilder.IntrospectionAllowed)
            || context.Request.Services is not { } services
            || !isDisabled(services, new ValidationOptions());
        return new ValueTask<IReadOnlyList<GraphQLError>>(isAllowed ? [] : [.. asked.Select(selection => Refusal(selection.Nodes[0]))]);
    }

    private static GraphQLError Refusal(FieldNode node) => GraphQLError.At("Introspection is not allowed for the current request.", node)
        .WithCode(ErrorCodes.IntrospectionNotAllowed)
        .WithExtension("field", node.Name.Value);
}
