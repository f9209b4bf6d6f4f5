using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Scalars;

/// <summary>Scalars written as strings.</summary>
internal static class TextScalars
{
    public static GraphQLScalarType Uuid { get; } = new("UUID")
    {
        SpecifiedByUrl = "https://tools.ietf.org/html/rfc4122",
        Serialize = static value => value is Guid ? value : throw Refused.Output("UUID", value),
        ParseValue = static value => value switch
        {
            Guid => value,
            string text when Guid.TryParseExact(text, "D", out var id) || Guid.TryParseExact(text, "N", out id) => id,
            _ => throw Refused.Input("UUID", value),
        },
    };

    public static GraphQLScalarType Url { get; } = new("URL")
    {
        SpecifiedByUrl = "https://tools.ietf.org/html/rfc3986",
        Serialize = static value => value is Uri uri ? uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.ToString() : throw Refused.Output("URL", value),
        ParseValue = static value => value switch
        {
            Uri => value,
            string text when Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) => uri,
            _ => throw Refused.Input("URL", value),
        },
    };

    public static GraphQLScalarType ByteArray { get; } = new("ByteArray")
    {
        Serialize = static value => value is byte[] bytes ? Convert.ToBase64String(bytes) : throw Refused.Output("ByteArray", value),
        ParseValue = static value => value is string text && Convert.TryFromBase64String(text, new byte[text.Length], out _)
            ? Convert.FromBase64String(text)
            : throw Refused.Input("ByteArray", value),
    };
}
