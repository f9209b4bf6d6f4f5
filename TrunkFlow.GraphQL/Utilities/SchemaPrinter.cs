using System.Text;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>
/// Writes a schema as SDL (§3), laid out as graphql-js's <c>printSchema</c> does. The same schema always gives the same text: root types
/// first, then the others by name, members in their own order. Built-in scalars, directives and introspection are left out.
/// </summary>
public sealed class SchemaPrinter
{
    private readonly StringBuilder text = new();

    private SchemaPrinter()
    {
    }

    /// <summary>The whole schema, ending with a line break.</summary>
    public static string Print(GraphQLSchema schema)
    {
        var parts = new List<string>();
        if (PrintSchemaDefinition(schema) is { Length: > 0 } definition)
        {
            parts.Add(definition);
        }

        parts.AddRange(schema.Directives.Where(static directive => !BuiltInDirectives.IsBuiltIn(directive))
            .OrderBy(static directive => directive.Name, StringComparer.Ordinal).Select(PrintDirective));
        GraphQLNamedType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        parts.AddRange(schema.Types.Values
            .Where(static type => !BuiltInScalars.IsBuiltIn(type) && !IntrospectionTypes.IsIntrospectionType(type))
            .OrderBy(type => Array.IndexOf(roots, type) is var index && index < 0 ? roots.Length : index)
            .ThenBy(static type => type.Name, StringComparer.Ordinal)
            .Select(PrintType));
        return string.Join("\n\n", parts) + "\n";
    }

    /// <summary>One type, without a line break at the end.</summary>
    public static string PrintType(GraphQLNamedType type)
    {
        var printer = new SchemaPrinter();
        printer.Describe(type.Description, "", isFirst: true);
        switch (type)
        {
            case GraphQLScalarType scalar:
                printer.text.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedByUrl is { } url)
                {
                    printer.text.Append(" @specifiedBy(url: ").Append(Printer.PrintString(url)).Append(')');
                }

                printer.Directives(scalar);
                break;
            case GraphQLComplexType complex:
                printer.Complex(complex);
                break;
            case GraphQLUnionType union:
                printer.text.Append("union ").Append(union.Name);
                printer.Directives(union);
                printer.text.Append(union.Types.Count == 0 ? "" : " = ").AppendJoin(" | ", union.Types.Select(static member => member.Name));
                break;
            case GraphQLEnumType enumType:
                printer.text.Append("enum ").Append(enumType.Name);
                printer.Directives(enumType);
                printer.Block(enumType.Values, static (printer, value) =>
                {
                    printer.text.Append("  ").Append(value.Name);
                    printer.Deprecated(value.DeprecationReason);
                    printer.Directives(value);
                });
                break;
            case GraphQLInputObjectType input:
                printer.text.Append("input ").Append(input.Name).Append(input.IsOneOf ? " @oneOf" : "");
                printer.Directives(input);
                printer.Block(input.Fields, static (printer, field) =>
                {
                    printer.text.Append("  ");
                    printer.InputValue(field);
                });
                break;
        }

        return printer.text.ToString();
    }

    private static string PrintSchemaDefinition(GraphQLSchema schema)
    {
        var isCommon = schema.QueryType is null or { Name: "Query" } && schema.MutationType is null or { Name: "Mutation" }
            && schema.SubscriptionType is null or { Name: "Subscription" };
        if (isCommon && schema.Description is null && schema.AppliedDirectives.Count == 0)
        {
            return "";
        }

        var printer = new SchemaPrinter();
        printer.Describe(schema.Description, "", isFirst: true);
        printer.text.Append("schema");
        printer.Directives(schema);
        printer.text.Append(" {\n");
        foreach (var (operation, type) in new[] { ("query", schema.QueryType), ("mutation", schema.MutationType), ("subscription", schema.SubscriptionType) })
        {
            if (type is not null)
            {
                printer.text.Append("  ").Append(operation).Append(": ").Append(type.Name).Append('\n');
            }
        }

        return printer.text.Append('}').ToString();
    }

    private static string PrintDirective(GraphQLDirective directive)
    {
        var printer = new SchemaPrinter();
        printer.Describe(directive.Description, "", isFirst: true);
        printer.text.Append("directive @").Append(directive.Name);
        printer.Arguments(directive.Arguments, "");
        printer.text.Append(directive.IsRepeatable ? " repeatable on " : " on ")
            .AppendJoin(" | ", directive.Locations.Select(static location => location.ToName()));
        return printer.text.ToString();
    }

    private void Complex(GraphQLComplexType type)
    {
        text.Append(type is GraphQLObjectType ? "type " : "interface ").Append(type.Name);
        if (type.Interfaces.Count > 0)
        {
            text.Append(" implements ").AppendJoin(" & ", type.Interfaces.Select(static implemented => implemented.Name));
        }

        Directives(type);
        Block(type.Fields, static (printer, field) =>
        {
            printer.text.Append("  ").Append(field.Name);
            printer.Arguments(field.Arguments, "  ");
            printer.text.Append(": ").Append(field.Type);
            printer.Deprecated(field.DeprecationReason);
            printer.Directives(field);
        });
    }

    private void Block<T>(IReadOnlyList<T> members, Action<SchemaPrinter, T> print)
        where T : SchemaMember
    {
        if (members.Count == 0)
        {
            return;
        }

        text.Append(" {\n");
        for (var index = 0; index < members.Count; index++)
        {
            Describe(members[index].Description, "  ", index == 0);
            print(this, members[index]);
            text.Append('\n');
        }

        text.Append('}');
    }

    private void Arguments(IReadOnlyList<GraphQLArgument> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        text.Append('(');
        if (arguments.All(static argument => argument.Description is null))
        {
            for (var index = 0; index < arguments.Count; index++)
            {
                text.Append(index == 0 ? "" : ", ");
                InputValue(arguments[index]);
            }
        }
        else
        {
            for (var index = 0; index < arguments.Count; index++)
            {
                text.Append('\n');
                Describe(arguments[index].Description, indentation + "  ", index == 0);
                text.Append(indentation).Append("  ");
                InputValue(arguments[index]);
            }

            text.Append('\n').Append(indentation);
        }

        text.Append(')');
    }

    private void InputValue(GraphQLInputValue value)
    {
        text.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is { } literal)
        {
            text.Append(" = ").Append(Printer.Print(literal));
        }

        Deprecated(value.DeprecationReason);
        Directives(value);
    }

    private void Deprecated(string? reason)
    {
        if (reason is not null)
        {
            text.Append(reason == BuiltInDirectives.DefaultDeprecationReason ? " @deprecated" : $" @deprecated(reason: {Printer.PrintString(reason)})");
        }
    }

    private void Directives(SchemaMember member)
    {
        foreach (var directive in member.AppliedDirectives)
        {
            text.Append(' ').Append(Printer.Print(directive));
        }
    }

    private void Describe(string? description, string indentation, bool isFirst)
    {
        if (description is null)
        {
            return;
        }

        var literal = Printer.Print(new StringValueNode(description, BlockString.CanHold(description)));
        text.Append(indentation.Length > 0 && !isFirst ? "\n" : "").Append(indentation)
            .Append(literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal)).Append('\n');
    }
}
