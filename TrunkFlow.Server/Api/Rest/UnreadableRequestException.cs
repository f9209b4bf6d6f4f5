using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>The request cannot be understood: a member nobody knows, one that is missing, or a value of another type.</summary>
public sealed class UnreadableRequestException(string? field, string reason, params object?[] arguments) : RefusalException(field, reason, arguments);
