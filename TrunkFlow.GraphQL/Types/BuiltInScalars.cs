using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>The five scalars of the specification (§3.5). Messages are graphql-js's.</summary>
public static class BuiltInScalars
{
    public static GraphQLScalarType Int { get; } = new("Int")
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
        Serialize = SerializeInt,
        ParseValue = ParseInt,
        ParseLiteral = static node => node is IntValueNode { Value: var digits }
            ? int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new GraphQLErrorException($"Int cannot represent non 32-bit signed integer value: {digits}")
            : throw new GraphQLErrorException($"Int cannot represent non-integer value: {Printer.Print(node)}"),
    };

    public static GraphQLScalarType Float { get; } = new("Float")
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by "
            + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
        Serialize = SerializeFloat,
        ParseValue = ParseFloat,
        ParseLiteral = static node => node switch
        {
            IntValueNode { Value: var text } => ParseFinite(text, node),
            FloatValueNode { Value: var text } => ParseFinite(text, node),
            _ => throw new GraphQLErrorException($"Float cannot represent non numeric value: {Printer.Print(node)}"),
        },
    };

    public static GraphQLScalarType String { get; } = new("String")
    {
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. "
            + "The String type is most often used by GraphQL to represent free-form human-readable text.",
        Serialize = SerializeString,
        ParseValue = static value => value as string ?? throw new GraphQLErrorException($"String cannot represent a non string value: {Inspect(value)}"),
        ParseLiteral = static node => node is StringValueNode { Value: var text }
            ? text
            : throw new GraphQLErrorException($"String cannot represent a non string value: {Printer.Print(node)}"),
    };

    public static GraphQLScalarType Boolean { get; } = new("Boolean")
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.",
        Serialize = static value => value switch
        {
            bool flag => flag,
            _ when Number(value) is { } number => number != 0,
            _ => throw new GraphQLErrorException($"Boolean cannot represent a non boolean value: {Inspect(value)}"),
        },
        ParseValue = static value => value is bool ? value : throw new GraphQLErrorException($"Boolean cannot represent a non boolean value: {Inspect(value)}"),
        ParseLiteral = static node => node is BooleanValueNode { Value: var flag }
            ? flag
            : throw new GraphQLErrorException($"Boolean cannot represent a non boolean value: {Printer.Print(node)}"),
    };

    public static GraphQLScalarType Id { get; } = new("ID")
    {
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a "
            + "JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) "
            + "or integer (such as `4`) input value will be accepted as an ID.",
        Serialize = static value => value switch
        {
            string text => text,
            Guid id => id,
            _ when Whole(value) is { } whole => whole.ToString(CultureInfo.InvariantCulture),
            _ => throw new GraphQLErrorException($"ID cannot represent value: {Inspect(value)}"),
        },
        ParseValue = static value => value switch
        {
            string text => text,
            _ when Whole(value) is { } whole => whole.ToString(CultureInfo.InvariantCulture),
            _ => throw new GraphQLErrorException($"ID cannot represent value: {Inspect(value)}"),
        },
        ParseLiteral = static node => node switch
        {
            StringValueNode { Value: var text } => text,
            IntValueNode { Value: var digits } => digits,
            _ => throw new GraphQLErrorException($"ID cannot represent a non-string and non-integer value: {Printer.Print(node)}"),
        },
    };

    /// <summary>In the order the schema's types are listed.</summary>
    public static IReadOnlyList<GraphQLScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    public static bool IsBuiltIn(GraphQLNamedType type) => type is GraphQLScalarType && All.Any(scalar => scalar.Name == type.Name);

    private static object SerializeInt(object value)
    {
        switch (value)
        {
            case int:
                return value;
            case bool flag:
                return flag ? 1 : 0;
            case string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed):
                return ToInt(parsed, value);
            default:
                return Number(value) is { } number
                    ? ToInt(number, value)
                    : throw new GraphQLErrorException($"Int cannot represent non-integer value: {Inspect(value)}");
        }
    }

    private static object ParseInt(object value) =>
        value is int ? value
        : value is not string && Number(value) is { } number ? ToInt(number, value)
        : throw new GraphQLErrorException($"Int cannot represent non-integer value: {Inspect(value)}");

    private static object ToInt(double number, object value) =>
        !double.IsInteger(number) ? throw new GraphQLErrorException($"Int cannot represent non-integer value: {Inspect(value)}")
        : number is < int.MinValue or > int.MaxValue
            ? throw new GraphQLErrorException($"Int cannot represent non 32-bit signed integer value: {Inspect(value)}")
            : (int)number;

    private static object SerializeFloat(object value)
    {
        var number = value switch
        {
            double d => d,
            bool flag => flag ? 1 : 0,
            string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => Number(value),
        };
        return number is { } finite && double.IsFinite(finite)
            ? value is double ? value : finite
            : throw new GraphQLErrorException($"Float cannot represent non numeric value: {Inspect(value)}");
    }

    private static object ParseFloat(object value) =>
        value is not string && Number(value) is { } number && double.IsFinite(number)
            ? number
            : throw new GraphQLErrorException($"Float cannot represent non numeric value: {Inspect(value)}");

    private static object ParseFinite(string text, ValueNode node)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new GraphQLErrorException($"Float cannot represent non numeric value: {Printer.Print(node)}");
    }

    private static object SerializeString(object value) => value switch
    {
        string => value,
        bool flag => flag ? "true" : "false",
        char or Guid => value.ToString()!,
        IFormattable number when Number(value) is not null => number.ToString(null, CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        Enum => value.ToString()!,
        _ => throw new GraphQLErrorException($"String cannot represent value: {Inspect(value)}"),
    };

    private static double? Number(object value) => value switch
    {
        int i => i,
        long l => l,
        double d => d,
        decimal m => (double)m,
        float f => f,
        short s => s,
        byte b => b,
        sbyte sb => sb,
        ushort us => us,
        uint ui => ui,
        ulong ul => ul,
        _ => null,
    };

    private static BigInteger? Whole(object value) => value switch
    {
        double or float or decimal => Number(value) is { } number && double.IsInteger(number) ? new BigInteger(number) : null,
        ulong ul => ul,
        _ when Number(value) is not null => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Inspect(object value) => value is IReadOnlyDictionary<string, object?> ? "{ object }"
        : value is string or bool || Number(value) is not null ? JsonSerializer.Serialize(value)
        : value.ToString() ?? value.GetType().Name;
}
