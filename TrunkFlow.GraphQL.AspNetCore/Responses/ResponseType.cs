namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>The forms a response can take.</summary>
internal enum ResponseType
{
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c> with all parts of an incremental response.</summary>
    Multipart,

    /// <summary>
    /// <c>multipart/mixed</c> from a client that reads another version of the parts (<c>deferSpec=20220824</c>, where they carried paths instead of
    /// ids): it gets the whole response as the only part, which all versions have in common.
    /// </summary>
    MultipartWhole,
}
