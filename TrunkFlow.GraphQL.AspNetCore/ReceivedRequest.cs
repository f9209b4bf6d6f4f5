namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>A request as it came over the wire (GraphQL over HTTP, "Request Parameters").</summary>
internal sealed record ReceivedRequest(
    string Query, string? OperationName, IReadOnlyDictionary<string, object?>? Variables, IReadOnlyDictionary<string, object?>? Extensions);
