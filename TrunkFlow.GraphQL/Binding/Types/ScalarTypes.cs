using TrunkFlow.GraphQL.Binding.Scalars;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Types;

internal interface IScalarSource
{
    GraphQLScalarType Scalar { get; }
}

/// <summary>A scalar of one's own, written and read as one kind of literal.</summary>
public abstract class ScalarType<TRuntimeType, TLiteral> : SchemaType, IScalarSource
    where TLiteral : ValueNode
{
    private readonly string name;
    private GraphQLScalarType? scalar;

    protected ScalarType(string name) => this.name = name;

    public string? Description { get; protected set; }

    public Uri? SpecifiedBy { get; protected set; }

    GraphQLScalarType IScalarSource.Scalar => scalar ??= new GraphQLScalarType(name)
    {
        Description = Description,
        SpecifiedByUrl = SpecifiedBy?.ToString(),
        Serialize = value => Plain(value is TRuntimeType typed ? ParseValue(typed) : throw Refused.Output(name, value)),
        ParseValue = value => value is TRuntimeType typed ? typed : Parse(Literal(value)),
        ParseLiteral = Parse,
    };

    public abstract TRuntimeType ParseLiteral(TLiteral valueSyntax);

    /// <summary>The literal that stands for a value.</summary>
    public abstract TLiteral ParseValue(TRuntimeType runtimeValue);

    private static object? Plain(ValueNode node) => node switch
    {
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => long.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture),
        FloatValueNode number => decimal.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture),
        EnumValueNode value => value.Value,
        _ => node.ToString(),
    };

    private static ValueNode Literal(object value) => value switch
    {
        string text => new StringValueNode(text),
        bool flag => new BooleanValueNode(flag),
        int or long => new IntValueNode(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!),
        _ => new FloatValueNode(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!),
    };

    private object? Parse(ValueNode node) => node is TLiteral literal ? ParseLiteral(literal) : throw Refused.Input(name, node.ToString());
}

/// <summary>A scalar known by a C# type: what <c>StringType</c> and its like stand for.</summary>
public abstract class KnownScalarType : SchemaType, IScalarSource
{
    private readonly GraphQLScalarType scalar;

    private protected KnownScalarType(GraphQLScalarType scalar) => this.scalar = scalar;

    GraphQLScalarType IScalarSource.Scalar => scalar;
}

public sealed class StringType() : KnownScalarType(BuiltInScalars.String);

public sealed class IntType() : KnownScalarType(BuiltInScalars.Int);

public sealed class FloatType() : KnownScalarType(BuiltInScalars.Float);

public sealed class BooleanType() : KnownScalarType(BuiltInScalars.Boolean);

public sealed class IdType() : KnownScalarType(BuiltInScalars.Id);

public sealed class ByteType() : KnownScalarType(NumberScalars.Byte);

public sealed class ShortType() : KnownScalarType(NumberScalars.Short);

public sealed class LongType() : KnownScalarType(NumberScalars.Long);

public sealed class DecimalType() : KnownScalarType(NumberScalars.Decimal);

public sealed class UuidType() : KnownScalarType(TextScalars.Uuid);

public sealed class UrlType() : KnownScalarType(TextScalars.Url);

public sealed class ByteArrayType() : KnownScalarType(TextScalars.ByteArray);

public sealed class DateTimeType() : KnownScalarType(TimeScalars.DateTime);

public sealed class LocalDateType() : KnownScalarType(TimeScalars.LocalDate);

public sealed class LocalTimeType() : KnownScalarType(TimeScalars.LocalTime);

public sealed class TimeSpanType() : KnownScalarType(TimeScalars.TimeSpan);

public sealed class AnyType() : KnownScalarType(AnyScalars.Any);

public sealed class JsonType() : KnownScalarType(AnyScalars.Json);

public sealed class UploadType() : KnownScalarType(AnyScalars.Upload);
