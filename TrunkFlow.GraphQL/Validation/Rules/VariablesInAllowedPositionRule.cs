using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.8.5 All Variable Usages Are Allowed: a variable fits the places it is used in.</summary>
public sealed class VariablesInAllowedPositionRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Leave<OperationDefinitionNode>(operation =>
    {
        var definitions = new Dictionary<string, VariableDefinitionNode>();
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in context.GetRecursiveVariableUsages(operation))
        {
            if (definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                && usage.Type is not null
                && TypeFromAst.Find(context.Schema, definition.Type) is { } type)
            {
                Check(context, usage, definition, type);
            }
        }
    });

    private void Check(ValidationContext context, VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = usage.Node.Name.Value;
        if (!IsVariableUsageAllowed(context.Schema, type, definition.DefaultValue, usage.Type!, usage.HasLocationDefault))
        {
            context.Report(this, $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".", definition, usage.Node);
        }

        if (usage.ParentType?.NullableType is GraphQLInputObjectType { IsOneOf: true } parent && type is not GraphQLNonNull)
        {
            context.Report(
                this,
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".",
                definition,
                usage.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed.</summary>
    private static bool IsVariableUsageAllowed(
        GraphQLSchema schema, GraphQLType variableType, ValueNode? variableDefault, GraphQLType locationType, bool hasLocationDefault)
    {
        if (locationType is GraphQLNonNull nonNull && variableType is not GraphQLNonNull)
        {
            return (variableDefault is not null and not NullValueNode || hasLocationDefault)
                && TypeComparison.IsSubTypeOf(schema, variableType, nonNull.OfType);
        }

        return TypeComparison.IsSubTypeOf(schema, variableType, locationType);
    }
}
