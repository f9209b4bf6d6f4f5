using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>Knows, while a document is walked, which type each place has in the schema. Unknown ones are null.</summary>
internal sealed class TypeInfo(GraphQLSchema schema)
{
    private readonly Stack<GraphQLType?> types = new();
    private readonly Stack<GraphQLCompositeType?> parentTypes = new();
    private readonly Stack<GraphQLField?> fields = new();
    private readonly Stack<GraphQLType?> inputTypes = new();
    private readonly Stack<GraphQLInputValue?> inputValues = new();

    public GraphQLType? Type => Top(types);

    public GraphQLCompositeType? ParentType => Top(parentTypes);

    public GraphQLField? Field => Top(fields);

    public GraphQLType? InputType => Top(inputTypes);

    /// <summary>The input type around <see cref="InputType"/>.</summary>
    public GraphQLType? ParentInputType => inputTypes.Skip(1).FirstOrDefault();

    /// <summary>True when the place being filled has a default of its own.</summary>
    public bool HasLocationDefault => Top(inputValues)?.DefaultValue is not null;

    public GraphQLDirective? Directive { get; private set; }

    public GraphQLArgument? Argument { get; private set; }

    public void Enter(Node node)
    {
        switch (node)
        {
            case SelectionSetNode:
                parentTypes.Push(Type?.NamedType as GraphQLCompositeType);
                break;
            case FieldNode field:
                var definition = ParentType is { } parent ? MetaFields.Find(schema, parent, field.Name.Value) : null;
                fields.Push(definition);
                types.Push(definition?.Type is { IsOutputType: true } type ? type : null);
                break;
            case DirectiveNode directive:
                Directive = schema.FindDirective(directive.Name.Value);
                break;
            case OperationDefinitionNode operation:
                types.Push(schema.GetRootType(operation.Operation));
                break;
            case InlineFragmentNode inline:
                types.Push(inline.TypeCondition is null ? Type?.NamedType : OutputType(inline.TypeCondition));
                break;
            case FragmentDefinitionNode fragment:
                types.Push(OutputType(fragment.TypeCondition));
                break;
            default:
                EnterInput(node);
                break;
        }
    }

    public void Leave(Node node)
    {
        switch (node)
        {
            case SelectionSetNode:
                parentTypes.Pop();
                break;
            case FieldNode:
                fields.Pop();
                types.Pop();
                break;
            case DirectiveNode:
                Directive = null;
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                types.Pop();
                break;
            case VariableDefinitionNode:
                inputTypes.Pop();
                break;
            case ArgumentNode or ListValueNode or ObjectFieldNode:
                Argument = node is ArgumentNode ? null : Argument;
                inputValues.Pop();
                inputTypes.Pop();
                break;
        }
    }

    private static T? Top<T>(Stack<T?> stack) => stack.TryPeek(out var top) ? top : default;

    private void EnterInput(Node node)
    {
        switch (node)
        {
            case VariableDefinitionNode variable:
                inputTypes.Push(InputOnly(TypeFromAst.Find(schema, variable.Type)));
                break;
            case ArgumentNode argument:
                Argument = Directive is not null ? Directive.FindArgument(argument.Name.Value) : Field?.FindArgument(argument.Name.Value);
                inputValues.Push(Argument);
                inputTypes.Push(InputOnly(Argument?.Type));
                break;
            case ListValueNode:
                inputValues.Push(null);
                inputTypes.Push(InputType?.NullableType is GraphQLList list ? list.OfType : null);
                break;
            case ObjectFieldNode field:
                var inputField = (InputType?.NamedType as GraphQLInputObjectType)?.FindField(field.Name.Value);
                inputValues.Push(inputField);
                inputTypes.Push(InputOnly(inputField?.Type));
                break;
        }
    }

    private static GraphQLType? InputOnly(GraphQLType? type) => type is { IsInputType: true } ? type : null;

    private GraphQLType? OutputType(NamedTypeNode node) => schema.FindType(node.Name.Value) is { IsOutputType: true } type ? type : null;
}
