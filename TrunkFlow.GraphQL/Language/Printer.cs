using System.Text;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

/// <summary>Writes nodes as GraphQL text, formatted as graphql-js's <c>print</c> does, so that parsing the text gives the same tree.</summary>
public static partial class Printer
{
    private const int MaxLineLength = 80;

    /// <summary>The text of a node; a document ends without a line break.</summary>
    public static string Print(Node node) => node switch
    {
        NameNode name => name.Value,
        DocumentNode document => Join(document.Definitions, "\n\n"),
        OperationDefinitionNode operation => PrintOperation(operation),
        VariableDefinitionNode variable => Wrap("", Optional(variable.Description), "\n") + Print(variable.Variable) + ": " + Print(variable.Type)
            + Wrap(" = ", Optional(variable.DefaultValue)) + Wrap(" ", Join(variable.Directives, " ")),
        SelectionSetNode { Selections.Count: 0 } => "{}",
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => LineAndArguments(Wrap("", Optional(field.Alias), ": ") + field.Name.Value, field.Arguments)
            + Wrap(" ", Join(field.Directives, " ")) + Wrap(" ", Optional(field.SelectionSet)),
        ArgumentNode argument => argument.Name.Value + ": " + Print(argument.Value),
        FragmentSpreadNode spread => "..." + spread.Name.Value + Wrap(" ", Join(spread.Directives, " ")),
        InlineFragmentNode inline => Line("...", Wrap("on ", Optional(inline.TypeCondition)), Join(inline.Directives, " "), Print(inline.SelectionSet)),
        FragmentDefinitionNode fragment => Wrap("", Optional(fragment.Description), "\n")
            + Line("fragment", fragment.Name.Value, "on", Print(fragment.TypeCondition), Join(fragment.Directives, " "), Print(fragment.SelectionSet)),
        DirectiveNode directive => "@" + directive.Name.Value + Wrap("(", Join(directive.Arguments, ", "), ")"),
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => "[" + Print(list.Type) + "]",
        NonNullTypeNode nonNull => Print(nonNull.Type) + "!",
        ValueNode or ObjectFieldNode => PrintValue(node),
        _ => PrintTypeSystem(node),
    };

    /// <summary>A string between double quotes with escapes.</summary>
    public static string PrintString(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\u007f' and <= '\u009f') => text.Append("\\u").Append(((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(unit),
            };
        }

        return text.Append('"').ToString();
    }

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        var variables = operation.VariableDefinitions.Select(Print).ToArray();
        var definitions = variables.Any(static text => text.Contains('\n'))
            ? Wrap("(\n", string.Join("\n", variables), "\n)")
            : Wrap("(", string.Join(", ", variables), ")");
        var kind = KeywordOf(operation.Operation);
        var prefix = Wrap("", Optional(operation.Description), "\n")
            + Line(kind, Optional(operation.Name) + definitions, Join(operation.Directives, " "));
        return (prefix == "query" ? "" : prefix + " ") + Print(operation.SelectionSet);
    }

    private static string PrintValue(Node node) => node switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } text => BlockString.Print(text.Value),
        StringValueNode text => PrintString(text.Value),
        BooleanValueNode flag => flag.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode member => member.Value,
        ListValueNode list => PrintList(list),
        ObjectValueNode { Fields: var fields } => Join(fields, ", ") is var line && line.Length + 4 > MaxLineLength ? Block(fields) : "{ " + line + " }",
        ObjectFieldNode field => field.Name.Value + ": " + PrintValue(field.Value),
        _ => throw new ArgumentException($"{node.Kind} cannot be printed.", nameof(node)),
    };

    private static string PrintList(ListValueNode list)
    {
        var line = Join(list.Values, ", ");
        return line.Length + 2 > MaxLineLength ? "[\n" + Indent(Join(list.Values, "\n")) + "\n]" : "[" + line + "]";
    }

    internal static string KeywordOf(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    private static string LineAndArguments(string prefix, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return prefix;
        }

        var line = Join(arguments, ", ");
        return prefix.Length + line.Length + 2 > MaxLineLength
            ? prefix + "(\n" + Indent(Join(arguments, "\n")) + "\n)"
            : prefix + "(" + line + ")";
    }

    private static string Optional(Node? node) => node is null ? "" : Print(node);

    private static string Join(IEnumerable<Node> nodes, string separator) => string.Join(separator, nodes.Select(Print).Where(static text => text.Length > 0));

    private static string Line(params IEnumerable<string> parts) => string.Join(" ", parts.Where(static part => part.Length > 0));

    private static string Wrap(string start, string text, string end = "") => text.Length == 0 ? "" : start + text + end;

    private static string Block(IEnumerable<Node> nodes) => Join(nodes, "\n") is { Length: > 0 } text ? "{\n" + Indent(text) + "\n}" : "";

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
