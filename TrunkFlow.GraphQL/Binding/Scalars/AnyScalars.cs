using System.Text.Json;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Scalars;

/// <summary>Values without a shape of their own.</summary>
internal static class AnyScalars
{
    public static GraphQLScalarType Any { get; } = new("Any");

    public static GraphQLScalarType Json { get; } = new("JSON")
    {
        Serialize = static value => value is JsonDocument document ? document.RootElement : value,
        ParseValue = static value => value is JsonElement ? value : JsonSerializer.SerializeToElement(value),
    };

    public static GraphQLScalarType Upload { get; } = new("Upload")
    {
        Description = "The `Upload` scalar type represents a file upload.",
        ParseValue = static value => value is IFile ? value : throw Refused.Input("Upload", value),
        ParseLiteral = static node => throw Refused.Input("Upload", node.ToString()),
    };
}
