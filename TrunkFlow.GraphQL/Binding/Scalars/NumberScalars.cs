using System.Globalization;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Scalars;

/// <summary>Numbers beside the specification's Int and Float.</summary>
internal static class NumberScalars
{
    public static GraphQLScalarType Byte { get; } = Whole(
        "Byte", "The `Byte` scalar type represents non-fractional whole numeric values. Byte can represent values between 0 and 255.",
        byte.MinValue, byte.MaxValue, static value => (byte)value);

    public static GraphQLScalarType Short { get; } = Whole(
        "Short",
        "The `Short` scalar type represents non-fractional signed whole 16-bit numeric values. Short can represent values between -(2^15) and 2^15 - 1.",
        short.MinValue, short.MaxValue, static value => (short)value);

    public static GraphQLScalarType Long { get; } = Whole(
        "Long",
        "The `Long` scalar type represents non-fractional signed whole 64-bit numeric values. Long can represent values between -(2^63) and 2^63 - 1.",
        long.MinValue, long.MaxValue, static value => value);

    public static GraphQLScalarType Decimal { get; } = new("Decimal")
    {
        Description = "The `Decimal` scalar type represents a decimal floating-point number.",
        Serialize = static value => value is IConvertible and not string
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : throw Refused.Output("Decimal", value),
        ParseValue = static value => value switch
        {
            decimal number => number,
            int number => (decimal)number,
            long number => (decimal)number,
            double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
            _ => throw Refused.Input("Decimal", value),
        },
        ParseLiteral = static node => node switch
        {
            IntValueNode { Value: var text } => ParseDecimal(text),
            FloatValueNode { Value: var text } => ParseDecimal(text),
            _ => throw Refused.Input("Decimal", node.ToString()),
        },
    };

    private static object ParseDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Refused.Input("Decimal", text);

    private static GraphQLScalarType Whole(string name, string description, long min, long max, Func<long, object> convert)
    {
        return new GraphQLScalarType(name)
        {
            Description = description,
            Serialize = value => value is IConvertible and not (string or double or float or decimal)
                ? Checked(Convert.ToInt64(value, CultureInfo.InvariantCulture))
                : throw Refused.Output(name, value),
            ParseValue = value => value switch
            {
                int number => Checked(number),
                long number => Checked(number),
                decimal number when number == decimal.Truncate(number) && number >= min && number <= max => convert((long)number),
                _ => throw Refused.Input(name, value),
            },
            ParseLiteral = node => node is IntValueNode { Value: var text } && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Checked(number)
                : throw Refused.Input(name, node.ToString()),
        };

        object Checked(long number) => number >= min && number <= max ? convert(number) : throw Refused.Input(name, number);
    }
}
