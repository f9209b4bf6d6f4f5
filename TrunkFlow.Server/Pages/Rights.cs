using System.Security.Claims;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages;

/// <summary>What the reader may do, for views that leave out what would be refused; the refusal itself is the policies'.</summary>
public static class Rights
{
    /// <summary>False for a visitor and for a session that owes its second factor.</summary>
    public static bool MayRead(this ClaimsPrincipal user) => user.FindFirst(ClaimNames.Role)?.Value is "admin" or "operator" or "viewer" && !user.IsLimited();

    public static bool MayOperate(this ClaimsPrincipal user) => user.FindFirst(ClaimNames.Role)?.Value is "admin" or "operator";

    public static bool MayAdminister(this ClaimsPrincipal user) => user.FindFirst(ClaimNames.Role)?.Value == "admin";
}
