namespace TrunkFlow.Server.Common;

/// <summary>A value is not what its field may hold.</summary>
public sealed class InvalidValueException(string? field, string reason, params object?[] arguments) : RefusalException(field, reason, arguments);
