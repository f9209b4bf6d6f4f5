using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.3.1 Field Selections: the type has the fields selected on it.</summary>
public sealed class FieldsOnCorrectTypeRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<FieldNode>(node =>
    {
        if (context.ParentType is not { } type || context.Field is not null)
        {
            return;
        }

        var name = node.Name.Value;
        var suggestion = Suggestions.DidYouMean(SuggestTypes(context.Schema, type, name), "to use an inline fragment on");
        if (suggestion.Length == 0 && type is GraphQLComplexType complex)
        {
            suggestion = Suggestions.DidYouMean(Suggestions.For(name, complex.Fields.Select(static field => field.Name)));
        }

        context.Report(this, $"Cannot query field \"{name}\" on type \"{type}\".{suggestion}", node);
    });

    /// <summary>The possible types that have the field, and their interfaces that do, most widely useful first.</summary>
    private static List<string> SuggestTypes(GraphQLSchema schema, GraphQLCompositeType type, string fieldName)
    {
        if (!type.IsAbstractType)
        {
            return [];
        }

        var usages = new Dictionary<GraphQLComplexType, int>();
        foreach (var possible in schema.GetPossibleTypes(type).Where(possible => possible.FindField(fieldName) is not null))
        {
            usages[possible] = 1;
            foreach (var implemented in possible.Interfaces.Where(implemented => implemented.FindField(fieldName) is not null))
            {
                usages[implemented] = usages.GetValueOrDefault(implemented) + 1;
            }
        }

        // Not a total order (an interface goes before what implements it, else names decide), so each finds its place from the end.
        var sorted = new List<GraphQLComplexType>();
        foreach (var candidate in usages.Keys)
        {
            var at = sorted.Count;
            while (at > 0 && GoesBefore(schema, candidate, sorted[at - 1], usages))
            {
                at--;
            }

            sorted.Insert(at, candidate);
        }

        return sorted.ConvertAll(static suggested => suggested.Name);
    }

    private static bool GoesBefore(GraphQLSchema schema, GraphQLComplexType a, GraphQLComplexType b, Dictionary<GraphQLComplexType, int> usages)
    {
        if (usages[a] != usages[b])
        {
            return usages[a] > usages[b];
        }

        return schema.IsSubType(a, b) || (!schema.IsSubType(b, a) && string.CompareOrdinal(a.Name, b.Name) < 0);
    }
}
