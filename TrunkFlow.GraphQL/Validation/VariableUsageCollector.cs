using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>Finds the variables one operation or fragment uses itself.</summary>
internal sealed class VariableUsageCollector(GraphQLSchema schema) : NodeVisitor
{
    private readonly TypeInfo typeInfo = new(schema);
    private readonly List<VariableUsage> usages = [];

    public static IReadOnlyList<VariableUsage> Collect(GraphQLSchema schema, ExecutableDefinitionNode definition)
    {
        var collector = new VariableUsageCollector(schema);
        collector.Visit(definition);
        return collector.usages;
    }

    protected override bool Enter(Node node)
    {
        typeInfo.Enter(node);
        if (node is VariableNode variable)
        {
            usages.Add(new(variable, typeInfo.InputType, typeInfo.ParentInputType, typeInfo.HasLocationDefault));
        }

        return node is not VariableDefinitionNode;
    }

    protected override void Leave(Node node) => typeInfo.Leave(node);
}
