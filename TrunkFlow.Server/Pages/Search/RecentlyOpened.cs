using System.Security.Claims;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>
/// What the reader opened last, the latest first. A cookie of their browser holds nothing but whose it is and the keys: it costs no table and no write,
/// and what it names is read anew, so what is gone by then is not shown.
/// </summary>
public sealed class RecentlyOpened(IHttpContextAccessor http)
{
    public const string Cookie = "trunkflow-recent";

    private const int Most = 10;
    private const char First = 'a';

    public IReadOnlyList<(FoundKind Kind, Guid Id)> Read()
    {
        var parts = http.HttpContext?.Request.Cookies[Cookie]?.Split('.') ?? [];
        return parts.Length > 1 && Guid.TryParseExact(parts[0], "N", out var owner) && owner == Reader
            ? [.. parts.Skip(1).Take(Most).Select(Parse).OfType<(FoundKind, Guid)>()]
            : [];
    }

    /// <summary>Notes what is opened now. What was opened just before is noted already.</summary>
    public void Note(FoundKind kind, Guid id)
    {
        var before = Read();
        if (Reader is { } reader && (before.Count == 0 || before[0] != (kind, id)))
        {
            var all = before.Prepend((kind, id)).Distinct().Take(Most).Select(one => $"{(char)(First + (int)one.Item1)}{one.Item2:N}");
            http.HttpContext!.Response.Cookies.Append(Cookie, $"{reader:N}.{string.Join('.', all)}", new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(90),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Secure = http.HttpContext.Request.IsHttps,
            });
        }
    }

    private Guid? Reader => Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimNames.UserId), out var id) ? id : null;

    private static (FoundKind, Guid)? Parse(string part) =>
        part.Length > 0 && (FoundKind)(part[0] - First) is var kind && Enum.IsDefined(kind) && Guid.TryParseExact(part[1..], "N", out var id) ? (kind, id) : null;
}
