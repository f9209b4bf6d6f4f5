using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

public static partial class Printer
{
    private static string PrintTypeSystem(Node node) => node switch
    {
        SchemaDefinitionNode schema => Describe(schema.Description)
            + Line(Keyword(schema, "schema"), Join(schema.Directives, " "), Block(schema.OperationTypes)),
        OperationTypeDefinitionNode root => KeywordOf(root.Operation) + ": " + Print(root.Type),
        ScalarTypeDefinitionNode scalar => Describe(scalar.Description) + Line(Keyword(scalar, "scalar"), scalar.Name.Value, Join(scalar.Directives, " ")),
        ObjectTypeDefinitionNode type => PrintComplex(type, "type"),
        InterfaceTypeDefinitionNode type => PrintComplex(type, "interface"),
        FieldDefinitionNode field => Describe(field.Description) + field.Name.Value + PrintArguments(field.Arguments) + ": " + Print(field.Type)
            + Wrap(" ", Join(field.Directives, " ")),
        InputValueDefinitionNode value => Describe(value.Description) + value.Name.Value + ": " + Print(value.Type)
            + Wrap(" = ", Optional(value.DefaultValue)) + Wrap(" ", Join(value.Directives, " ")),
        UnionTypeDefinitionNode union => Describe(union.Description)
            + Line(Keyword(union, "union"), union.Name.Value, Join(union.Directives, " "), Wrap("= ", Join(union.Types, " | "))),
        EnumTypeDefinitionNode type => Describe(type.Description)
            + Line(Keyword(type, "enum"), type.Name.Value, Join(type.Directives, " "), Block(type.Values)),
        EnumValueDefinitionNode value => Describe(value.Description) + Line(value.Name.Value, Join(value.Directives, " ")),
        InputObjectTypeDefinitionNode type => Describe(type.Description)
            + Line(Keyword(type, "input"), type.Name.Value, Join(type.Directives, " "), Block(type.Fields)),
        DirectiveDefinitionNode directive => Describe(directive.Description) + "directive @" + directive.Name.Value + PrintArguments(directive.Arguments)
            + (directive.IsRepeatable ? " repeatable" : "") + " on " + Join(directive.Locations, " | "),
        _ => throw new ArgumentException($"{node.Kind} cannot be printed.", nameof(node)),
    };

    private static string PrintComplex(ComplexTypeDefinitionNode type, string keyword) => Describe(type.Description)
        + Line(Keyword(type, keyword), type.Name.Value, Wrap("implements ", Join(type.Interfaces, " & ")), Join(type.Directives, " "), Block(type.Fields));

    private static string PrintArguments(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        var texts = arguments.Select(Print).ToArray();
        return texts.Any(static text => text.Contains('\n'))
            ? Wrap("(\n", Indent(string.Join("\n", texts)), "\n)")
            : Wrap("(", string.Join(", ", texts), ")");
    }

    private static string Describe(StringValueNode? description) => Wrap("", Optional(description), "\n");

    private static string Keyword(TypeSystemNode node, string keyword) => node.IsExtension ? "extend " + keyword : keyword;
}
