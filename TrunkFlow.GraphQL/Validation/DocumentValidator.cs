using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>Validates documents against one schema with one set of rules (§5), all rules in a single walk.</summary>
public sealed class DocumentValidator(GraphQLSchema schema, IReadOnlyList<IValidationRule> rules, int maxErrors = 100)
{
    /// <summary>The errors in the order the walk meets them; empty when the document is valid.</summary>
    public IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        var context = new ValidationContext(schema, document, maxErrors);
        var visitor = new RuleVisitor();
        try
        {
            foreach (var rule in rules)
            {
                rule.Register(context, visitor);
            }

            new Walk(context, visitor).Visit(document);
        }
        catch (ValidationAbortedException aborted)
        {
            context.Abort(aborted.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            context.Abort("The document's fragments are nested too deep. Validation aborted.");
        }

        return context.Errors;
    }

    private sealed class Walk(ValidationContext context, RuleVisitor visitor) : NodeVisitor
    {
        protected override bool Enter(Node node)
        {
            context.TypeInfo.Enter(node);
            visitor.OnEnter(node);
            context.AncestorStack.Add(node);
            return true;
        }

        protected override void Leave(Node node)
        {
            context.AncestorStack.RemoveAt(context.AncestorStack.Count - 1);
            visitor.OnLeave(node);
            context.TypeInfo.Leave(node);
        }
    }
}
