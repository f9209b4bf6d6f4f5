using Microsoft.AspNetCore.Authorization;

namespace TrunkFlow.Server.Identity;

/// <summary>What a policy asks for.</summary>
/// <param name="Roles">One of these.</param>
/// <param name="Scopes">Of a key one of these as well; none when keys may not at all.</param>
/// <param name="AlsoLimited">Whether a session has it that owes its second factor.</param>
public sealed record Right(IReadOnlyList<UserRole> Roles, IReadOnlyList<KeyScope> Scopes, bool AlsoLimited = false) : IAuthorizationRequirement;
