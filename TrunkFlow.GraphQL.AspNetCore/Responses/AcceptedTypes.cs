using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>What the client can read, best first (RFC 9110 section 12.5.1; GraphQL over HTTP, "Accept").</summary>
internal sealed class AcceptedTypes
{
    /// <summary>What Apollo's client calls the version of the parts this engine writes; others name none.</summary>
    private const string OwnVersion = "v0.2";

    private readonly List<ResponseType> types;
    private readonly bool isAnything;

    private AcceptedTypes(List<ResponseType> types, bool isAnything)
    {
        this.types = types;
        this.isAnything = isAnything;
    }

    /// <summary>Nothing that can be written is accepted.</summary>
    public bool IsEmpty => types.Count == 0;

    /// <summary>Subscriptions can be answered; whoever takes anything takes an event stream, there is no other form.</summary>
    public bool CanStream => isAnything || types.Contains(ResponseType.EventStream);

    /// <summary>For one finished response. JSON before streams: a client that names both wants streams for what is streamed.</summary>
    public ResponseType Single => HasJson ? types.Find(IsJson) : types[0];

    /// <summary>For a batch, which is one JSON array.</summary>
    public ResponseType? Array => HasJson ? Single : null;

    /// <summary>For a response in parts; null where the parts have to be put together first.</summary>
    public ResponseType? Incremental => types.Exists(TakesParts) ? types.Find(TakesParts) : null;

    private bool HasJson => types.Exists(IsJson);

    /// <summary>JSON is what clients without a wish have always been given.</summary>
    public static AcceptedTypes Of(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return new([ResponseType.Json], isAnything: true);
        }

        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return new([], isAnything: false);
        }

        var wanted = accepted.Where(static type => type.Quality is not 0).OrderByDescending(static type => type.Quality ?? 1).ToList();
        return new(
            [.. wanted.Select(TypeOf).OfType<ResponseType>().Distinct()],
            wanted.Exists(static type => type.MatchesAllTypes));
    }

    private static bool IsJson(ResponseType type) => type is ResponseType.Json or ResponseType.GraphQLResponse;

    private static bool TakesParts(ResponseType type) => type is ResponseType.Multipart or ResponseType.EventStream;

    private static ResponseType? TypeOf(MediaTypeHeaderValue range) => range.MediaType.Value?.ToLowerInvariant() switch
    {
        "application/graphql-response+json" => ResponseType.GraphQLResponse,
        "application/json" or "application/*" or "*/*" => ResponseType.Json,
        "text/event-stream" => ResponseType.EventStream,
        "multipart/mixed" when Parameter(range, "deferSpec") is not null => ResponseType.MultipartWhole,
        "multipart/mixed" when Parameter(range, "incrementalSpec") is null or OwnVersion => ResponseType.Multipart,
        "multipart/mixed" => ResponseType.MultipartWhole,
        _ => null,
    };

    private static string? Parameter(MediaTypeHeaderValue range, string name) =>
        range.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetUnescapedValue().ToString();
}
