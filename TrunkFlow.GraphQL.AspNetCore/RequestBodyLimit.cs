namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>The largest request body, in bytes.</summary>
internal sealed record RequestBodyLimit(int Bytes);
