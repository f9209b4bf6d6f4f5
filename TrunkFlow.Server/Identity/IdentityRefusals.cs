using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>Another user has the name.</summary>
public sealed class UsernameTakenException(string? username) : RefusalException("username", "UsernameTaken", username);
