using System.Collections;
using System.Globalization;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>C# values as literals of the schema language, for default values.</summary>
internal static class Literals
{
    public static ValueNode FromValue(object? value, GraphQLType type)
    {
        if (value is null)
        {
            return new NullValueNode();
        }

        var nullable = type.NullableType;
        if (nullable is GraphQLList list)
        {
            var items = value is IEnumerable many and not string ? many.Cast<object?>() : [value];
            return new ListValueNode([.. items.Select(item => FromValue(item, list.OfType))]);
        }

        if (nullable is GraphQLEnumType enumType)
        {
            var found = enumType.FindByValue(value) ?? throw new InvalidOperationException($"{value} is not a value of {enumType.Name}.");
            return new EnumValueNode(found.Name);
        }

        return Scalar(value is string || nullable is not GraphQLScalarType scalar ? value : scalar.Serialize(value) ?? value);
    }

    private static ValueNode Scalar(object value) => value switch
    {
        bool flag => new BooleanValueNode(flag),
        byte or sbyte or short or ushort or int or uint or long or ulong => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        float or double or decimal => new FloatValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        _ => new StringValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
