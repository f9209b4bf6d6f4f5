using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Search;

namespace TrunkFlow.Tests.Pages.Search;

public sealed class RecentlyOpenedTests
{
    private static readonly Guid Reader = Guid.CreateVersion7();

    [Fact]
    public void The_latest_stands_first_once_and_only_ten_are_kept()
    {
        var ids = Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7()).ToList();
        var cookie = ids.Append(ids[5]).Aggregate("", (before, id) => Opened(before, Reader, FoundKind.Customer, id) ?? before);
        Assert.Equal(
            [ids[5], ids[11], ids[10], ids[9], ids[8], ids[7], ids[6], ids[4], ids[3], ids[2]],
            At(cookie, Reader).Recent.Read().Select(one => one.Id));
        Assert.True(cookie.Length < 450, $"{cookie.Length} signs go along with every request");
    }

    [Fact]
    public void What_was_opened_just_before_is_not_noted_again()
    {
        var id = Guid.CreateVersion7();
        var cookie = Opened("", Reader, FoundKind.Gateway, id)!;
        Assert.Null(Opened(cookie, Reader, FoundKind.Gateway, id));
        Assert.NotNull(Opened(cookie, Reader, FoundKind.Provider, id));
    }

    [Fact]
    public void Another_reader_of_the_same_browser_begins_anew()
    {
        var (id, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var cookie = Opened("", Reader, FoundKind.Call, id)!;
        Assert.Equal([(FoundKind.Call, id)], At(cookie, Reader).Recent.Read());
        Assert.Empty(At(cookie, other).Recent.Read());
        Assert.Equal([(FoundKind.Route, id)], At(Opened(cookie, other, FoundKind.Route, id)!, other).Recent.Read());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.y.z")]
    [InlineData("{reader}")]
    [InlineData("{reader}.")]
    [InlineData("{reader}.z{reader}..a.a1")]
    public void A_made_up_cookie_is_nothing(string cookie) => Assert.Empty(At(cookie.Replace("{reader}", $"{Reader:N}", StringComparison.Ordinal), Reader).Recent.Read());

    private static string? Opened(string cookie, Guid reader, FoundKind kind, Guid id)
    {
        var (recent, http) = At(cookie, reader);
        recent.Note(kind, id);
        return http.Response.Headers.SetCookie is [{ } set] ? set.Split(';')[0][(RecentlyOpened.Cookie.Length + 1)..] : null;
    }

    private static (RecentlyOpened Recent, HttpContext Http) At(string cookie, Guid reader)
    {
        var http = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimNames.UserId, reader.ToString())])) };
        http.Request.Headers.Cookie = $"{RecentlyOpened.Cookie}={cookie}";
        return (new RecentlyOpened(new HttpContextAccessor { HttpContext = http }), http);
    }
}
