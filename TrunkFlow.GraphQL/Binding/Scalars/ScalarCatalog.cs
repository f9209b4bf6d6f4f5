using System.Text.Json;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Scalars;

/// <summary>Which scalar stands for which C# type: Hot Chocolate's bindings.</summary>
internal static class ScalarCatalog
{
    private static readonly Dictionary<Type, GraphQLScalarType> ByType = new()
    {
        [typeof(string)] = BuiltInScalars.String,
        [typeof(char)] = BuiltInScalars.String,
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(byte)] = NumberScalars.Byte,
        [typeof(short)] = NumberScalars.Short,
        [typeof(long)] = NumberScalars.Long,
        [typeof(decimal)] = NumberScalars.Decimal,
        [typeof(Guid)] = TextScalars.Uuid,
        [typeof(Uri)] = TextScalars.Url,
        [typeof(byte[])] = TextScalars.ByteArray,
        [typeof(DateTimeOffset)] = TimeScalars.DateTime,
        [typeof(DateTime)] = TimeScalars.DateTime,
        [typeof(DateOnly)] = TimeScalars.LocalDate,
        [typeof(TimeOnly)] = TimeScalars.LocalTime,
        [typeof(TimeSpan)] = TimeScalars.TimeSpan,
        [typeof(JsonElement)] = AnyScalars.Json,
        [typeof(JsonDocument)] = AnyScalars.Json,
        [typeof(object)] = AnyScalars.Any,
        [typeof(IFile)] = AnyScalars.Upload,
    };

    public static GraphQLScalarType? Find(Type type) =>
        ByType.GetValueOrDefault(type) ?? (typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(type) ? AnyScalars.Any : null);
}
