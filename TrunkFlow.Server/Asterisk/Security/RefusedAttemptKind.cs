namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>Why Asterisk refused.</summary>
internal enum RefusedAttemptKind
{
    /// <summary>No endpoint of that name, or none that comes from there.</summary>
    UnknownAccount,

    WrongPassword,

    /// <summary>The address is not allowed to.</summary>
    ForbiddenAddress,

    /// <summary>A request, transport or way to authenticate that the endpoint does not allow.</summary>
    BadRequest,
}
