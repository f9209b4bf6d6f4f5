using System.Globalization;
using System.Text;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>
/// Makes documents for a schema at random: mostly right, with about one slip in each, so that every rule is met from both sides.
/// Not made: a Float literal beyond the finite ones, which §3.5.2 refuses and graphql-js lets through as Infinity.
/// </summary>
/// <param name="schema">The schema; where it has @defer and @stream, documents use them.</param>
/// <param name="random">Where chance comes from.</param>
internal sealed class DocumentGenerator(GraphQLSchema schema, Random random)
{
    private readonly bool isIncremental = schema.FindDirective("defer") is not null;
    private readonly List<string> fragments = [];
    private readonly Dictionary<string, string> variables = [];
    private readonly StringBuilder fragmentText = new();
    private double slip;
    private int size;
    private int labels;

    public string Next()
    {
        fragments.Clear();
        variables.Clear();
        fragmentText.Clear();
        size = 0;
        labels = 0;
        slip = random.NextDouble() < 0.5 ? 0 : 0.02;
        var text = new StringBuilder();
        var operations = Chance(0.1) ? 2 : 1;
        for (var index = 0; index < operations; index++)
        {
            text.Append(Operation(operations > 1 && !Chance(slip * 5) ? $"Op{(Chance(slip * 5) ? 0 : index)}" : null)).Append('\n');
        }

        text.Append(fragmentText);
        if (Chance(slip * 2))
        {
            text.Append(Pick("fragment Unused on Person { name }", "fragment Loop on Person { friends { ...Loop } }", "type Extra { a: Int }", "extend schema @once"));
        }

        return Chance(0.08) ? Damage(text.ToString()) : text.ToString();
    }

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(params IReadOnlyList<T> options) => options[random.Next(options.Count)];

    private string Operation(string? name)
    {
        var kind = Pick("query", "query", "query", "query", "query", "mutation", "subscription");
        var root = kind switch { "mutation" => schema.MutationType!, "subscription" => schema.SubscriptionType!, _ => schema.QueryType! };
        variables.Clear();
        var body = Selections(root, 0, kind == "subscription" && !Chance(0.2) ? 1 : 1 + random.Next(4));
        var definitions = string.Join(", ", variables.Select(pair => $"${pair.Key}: {pair.Value}{(Chance(0.1) ? Pick(" @note(text: \"v\")", " @once", " @skip(if: true)") : "")}"));
        if (Chance(slip * 2))
        {
            definitions += Pick(" $unused: Int", " $v0: Int", " $bad: Person", " $missing: Nowhere", " $d: Int = \"x\"", " $p: Point = {x: 1, z: 2}");
        }

        var head = definitions.Length > 0 ? $"({definitions})" : "";
        return kind == "query" && name is null && head.Length == 0 && Chance(0.5)
            ? body
            : $"{kind} {name ?? (Chance(0.5) ? "Named" : "")}{head}{Directives(kind)} {body}";
    }

    private string Directives(string place)
    {
        var later = isIncremental && place is "spread" or "inline" && Chance(0.6) ? Later("defer", "") : "";
        if (!Chance(0.08))
        {
            return later;
        }

        return later + " " + Pick<Func<string>>(
            () => "@skip(if: false)", () => "@include(if: true)", () => "@skip(if: true)", () => $"@include(if: ${Variable("Boolean!")})",
            () => "@note(text: \"n\") @note(text: \"m\", level: HIGH)", () => "@once",
            () => Chance(slip * 3) ? "@nowhere(x: 1)" : "@note(text: \"k\")", () => Chance(slip * 3) ? "@include" : "@note(text: \"\"\"b\"\"\")",
            () => Chance(slip * 3) ? "@once @once" : "", () => Chance(slip * 3) ? "@skip(if: 1, unless: 2)" : "", () => place == "field" ? "@once" : "")();
    }

    private string Later(string directive, string more)
    {
        var condition = Chance(0.15) ? $"if: {Pick("true", "false", "$" + Variable(Pick("Boolean!", "Boolean", "Boolean = true")))}" : "";
        var label = Chance(0.7) ? $"label: \"L{labels++}\"" : "";
        var arguments = string.Join(' ', new[] { condition, label, more }.Where(static argument => argument.Length > 0));
        return $" @{directive}{(arguments.Length == 0 ? "" : $"({arguments})")}";
    }

    private string Selections(GraphQLCompositeType type, int depth, int count)
    {
        var text = new StringBuilder("{ ");
        for (var index = 0; index < count; index++)
        {
            text.Append(Selection(type, depth)).Append(Pick(" ", ", ", "\n"));
        }

        return text.Append('}').ToString();
    }

    private string Selection(GraphQLCompositeType type, int depth)
    {
        size++;
        if (Chance(isIncremental ? 0.35 : 0.15) && depth < 5)
        {
            var target = Chance(slip * 3) ? Any<GraphQLNamedType>() : Overlapping(type);
            var count = 1 + random.Next(3);
            if (target is GraphQLCompositeType composite && Chance(0.4) && fragments.Count < 4)
            {
                var name = $"F{fragments.Count}";
                fragments.Add(name);
                var below = $"fragment {name} on {target.Name}{Directives("fragment")} {Selections(composite, depth + 1, count)}\n";
                fragmentText.Append(below);
                return $"...{(Chance(slip * 3) ? "Unknown" : name)}{Directives("spread")}";
            }

            var inner = target as GraphQLCompositeType ?? type;
            return Chance(0.2)
                ? $"...{Directives("inline")} {Selections(type, depth + 1, count)}"
                : $"... on {(Chance(slip) ? "Nowhere" : target.Name)}{Directives("inline")} {Selections(inner, depth + 1, count)}";
        }

        if (Chance(0.05) || type is GraphQLUnionType)
        {
            return Chance(0.3) ? "t: __typename" : "__typename";
        }

        return Field((GraphQLComplexType)type, depth);
    }

    private string Field(GraphQLComplexType type, int depth)
    {
        var field = Pick(type.Fields);
        var isComposite = field.Type.NamedType is GraphQLCompositeType;
        if (isComposite && (depth > 4 || size > 40))
        {
            field = type.Fields.FirstOrDefault(static candidate => candidate.Type.NamedType.IsLeafType) ?? field;
            isComposite = field.Type.NamedType is GraphQLCompositeType;
        }

        var text = new StringBuilder();
        var isStreamed = isIncremental && field.Type.NullableType is GraphQLList && Chance(0.6);
        if (Chance(isIncremental ? 0.03 : 0.12))
        {
            text.Append(Pick("a", "b", "name", "id")).Append(": ");
        }
        else if (isIncremental && (isStreamed || field.Arguments.Count > 0) && Chance(0.9))
        {
            text.Append(CultureInfo.InvariantCulture, $"x{size}: ");
        }

        text.Append(Chance(slip) ? Pick("nothing", "nam", "__schema") : field.Name);
        text.Append(Arguments(field));
        if (isStreamed)
        {
            text.Append(Later("stream", Chance(0.5) ? $"initialCount: {(Chance(0.2) ? "$" + Variable("Int!") : Pick("0", "1", "2"))}" : ""));
        }

        text.Append(Directives("field"));
        if (isComposite != Chance(slip))
        {
            text.Append(' ').Append(Selections(field.Type.NamedType as GraphQLCompositeType ?? schema.QueryType!, depth + 1, 1 + random.Next(3)));
        }

        return text.ToString();
    }

    private string Arguments(GraphQLField field)
    {
        var given = field.Arguments.Where(argument => (argument.IsRequired && !Chance(slip * 2)) || Chance(0.4))
            .Select(argument => $"{argument.Name}: {Value(argument.Type, 0)}").ToList();
        if (Chance(slip * 2))
        {
            given.Add(Pick("unknown: 1", "a: 1", "first: null", "d: {x: 1, x: 2}"));
        }

        return given.Count == 0 ? "" : $"({string.Join(Pick(", ", " "), given)})";
    }

    private string Value(GraphQLType type, int depth)
    {
        if (depth < 3 && Chance(0.15))
        {
            return "$" + Variable(Chance(slip * 3) ? Pick("String", "Int", "[Int]", "Point!") : Chance(0.3) ? $"{type.NullableType} = {Constant(type, depth)}" : type.ToString()!);
        }

        return Literal(type, depth, Value);
    }

    private string Constant(GraphQLType type, int depth) => Literal(type, depth, Constant);

    private string Literal(GraphQLType type, int depth, Func<GraphQLType, int, string> below)
    {
        if (Chance(slip * 2))
        {
            return Pick("null", "1", "-2.5", "\"text\"", "true", "UNKNOWN", "[]", "{}", "[[1], null]", "{x: 1, y: null}", "99999999999", "1e3", "LO");
        }

        if (type is not GraphQLNonNull && Chance(0.07))
        {
            return "null";
        }

        switch (type.NullableType)
        {
            case GraphQLList list:
                return Chance(0.2)
                    ? below(list.OfType, depth + 1)
                    : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => below(list.OfType, depth + 1)))}]";
            case GraphQLEnumType enumType:
                return Pick(enumType.Values).Name;
            case GraphQLInputObjectType { IsOneOf: true } oneOf:
                var only = Pick(oneOf.Fields);
                return $"{{{only.Name}: {below(new GraphQLNonNull(only.Type.NullableType), depth + 1)}}}";
            case GraphQLInputObjectType input:
                var fields = input.Fields.Where(field => field.IsRequired || (depth < 3 && Chance(0.4)));
                return $"{{{string.Join(", ", fields.Select(field => $"{field.Name}: {below(field.Type, depth + 1)}"))}}}";
            default:
                return type.NamedType.Name switch
                {
                    "Int" => Pick("0", "7", "-12"),
                    "Float" => Pick("1", "2.5", "-3e2"),
                    "Boolean" => Pick("true", "false"),
                    "ID" => Pick("\"i\"", "4"),
                    _ => Pick("\"text\"", "\"\"\"block\"\"\"", "\"\\u{1F600}\\n\""),
                };
        }
    }

    private string Variable(string type)
    {
        if (variables.Count > 0 && Chance(0.3))
        {
            return Pick(variables.Keys.ToArray());
        }

        var name = $"v{variables.Count}";
        if (!Chance(slip))
        {
            variables[name] = type;
        }

        return name;
    }

    private T Any<T>()
        where T : GraphQLNamedType => Pick(schema.Types.Values.OfType<T>().Where(static type => !type.Name.StartsWith("__", StringComparison.Ordinal)).ToArray());

    private GraphQLCompositeType Overlapping(GraphQLCompositeType type)
    {
        var possible = Pick(schema.GetPossibleTypes(type));
        return Pick<GraphQLCompositeType>([type, possible, .. possible.Interfaces]);
    }

    private string Damage(string text)
    {
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, Pick("{", "}", "(", ")", "\"", "$", "@", "!", "...", "..", ".", ":", "=", "|", "&", "[", "]", "0", "-", "é", "\u0000", "#", "\"\"\"", "\\", "'")),
            2 => text[..at],
            _ => text.Insert(at, Pick(" query ", " on ", " fragment ", " 1.5e ", " 00 ", "\"\\u{D800}\"", "\"\\x\"", " null ", " extend ")),
        };
    }
}
