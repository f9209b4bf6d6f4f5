using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

/// <summary>Walks a tree in document order. Names and descriptions are not visited: who needs them reads them from their owner.</summary>
public abstract class NodeVisitor
{
    /// <summary>Visits a node and everything below it.</summary>
    public void Visit(Node? node)
    {
        if (node is null)
        {
            return;
        }

        if (Enter(node))
        {
            VisitChildren(node);
        }

        Leave(node);
    }

    /// <summary>Called before the children; false leaves them out.</summary>
    protected virtual bool Enter(Node node) => true;

    /// <summary>Called after the children.</summary>
    protected virtual void Leave(Node node)
    {
    }

    protected void VisitAll<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : Node
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            Visit(nodes[index]);
        }
    }

    private void VisitChildren(Node node)
    {
        switch (node)
        {
            case DocumentNode document:
                VisitAll(document.Definitions);
                break;
            case FieldNode field:
                VisitAll(field.Arguments);
                VisitAll(field.Directives);
                Visit(field.SelectionSet);
                break;
            case SelectionSetNode set:
                VisitAll(set.Selections);
                break;
            case ArgumentNode argument:
                Visit(argument.Value);
                break;
            case FragmentSpreadNode spread:
                VisitAll(spread.Directives);
                break;
            case InlineFragmentNode inline:
                Visit(inline.TypeCondition);
                VisitAll(inline.Directives);
                Visit(inline.SelectionSet);
                break;
            case FragmentDefinitionNode fragment:
                Visit(fragment.TypeCondition);
                VisitAll(fragment.Directives);
                Visit(fragment.SelectionSet);
                break;
            case OperationDefinitionNode operation:
                VisitAll(operation.VariableDefinitions);
                VisitAll(operation.Directives);
                Visit(operation.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                Visit(variable.Variable);
                Visit(variable.Type);
                Visit(variable.DefaultValue);
                VisitAll(variable.Directives);
                break;
            case DirectiveNode directive:
                VisitAll(directive.Arguments);
                break;
            case ListValueNode list:
                VisitAll(list.Values);
                break;
            case ObjectValueNode map:
                VisitAll(map.Fields);
                break;
            case ObjectFieldNode field:
                Visit(field.Value);
                break;
            case ListTypeNode list:
                Visit(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Visit(nonNull.Type);
                break;
            case TypeSystemNode or OperationTypeDefinitionNode or FieldDefinitionNode or InputValueDefinitionNode or EnumValueDefinitionNode:
                VisitTypeSystemChildren(node);
                break;
        }
    }

    private void VisitTypeSystemChildren(Node node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                VisitAll(schema.Directives);
                VisitAll(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode root:
                Visit(root.Type);
                break;
            case ScalarTypeDefinitionNode scalar:
                VisitAll(scalar.Directives);
                break;
            case ComplexTypeDefinitionNode type:
                VisitAll(type.Interfaces);
                VisitAll(type.Directives);
                VisitAll(type.Fields);
                break;
            case FieldDefinitionNode field:
                VisitAll(field.Arguments);
                Visit(field.Type);
                VisitAll(field.Directives);
                break;
            case InputValueDefinitionNode value:
                Visit(value.Type);
                Visit(value.DefaultValue);
                VisitAll(value.Directives);
                break;
            case UnionTypeDefinitionNode union:
                VisitAll(union.Directives);
                VisitAll(union.Types);
                break;
            case EnumTypeDefinitionNode type:
                VisitAll(type.Directives);
                VisitAll(type.Values);
                break;
            case EnumValueDefinitionNode value:
                VisitAll(value.Directives);
                break;
            case InputObjectTypeDefinitionNode type:
                VisitAll(type.Directives);
                VisitAll(type.Fields);
                break;
            case DirectiveDefinitionNode directive:
                VisitAll(directive.Arguments);
                break;
        }
    }
}
