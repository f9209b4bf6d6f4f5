using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Search;

/// <summary>One field for everything, as plain pages: what is found by which words, what leads straight there, and what was opened last.</summary>
public sealed partial class SearchPageTests(SearchedRows rows) : IClassFixture<SearchedRows>
{
    private readonly RunningServer server = rows.Server;

    [Theory]
    [InlineData("customer", "padaria", "IPÊ AZ", "padaria ipe", "PÀDARIA", "ipe-azul", "11.222.333", "2333/0001", "pa")]
    [InlineData("did", "+55 11 95555", "011 9555", "11955", "95555-0142", "(11) 9", "0142")]
    [InlineData("extension", "700", "recep", "RECEPCAO", "70")]
    [InlineData("gateway", "gw-and", "ninho", "gw")]
    [InlineData("provider", "andorinha tel", "an")]
    [InlineData("route", "litoral", "5513", "5513")]
    public async Task Each_kind_is_found_by_what_people_know_of_it(string kind, params string[] words)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        foreach (var word in words)
        {
            Assert.Contains(rows.Address(kind), Found(await session.TextAsync($"/search?all=true&q={Uri.EscapeDataString(word)}")).Select(found => found.Address));
        }
    }

    [Fact]
    public async Task What_is_typed_whole_and_is_the_only_one_leads_straight_there()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        foreach (var (kind, key) in new[]
                 {
                     ("customer", rows.Customer.Code.ToUpperInvariant()), ("customer", "11.222.333/0001-81"), ("did", "+55 11 95555-0142"), ("did", "011955550142"), ("did", "0 21 11 95555 0142"),
                     ("extension", "7001"), ("extension", rows.Extension.EndpointName), ("gateway", "GW-Andorinha"), ("customer", "PADARIA IPE AZUL"), ("call", rows.Call.Id.ToString()), ("call", rows.Call.LinkedId), ("call", rows.Call.UniqueId),
                 })
        {
            using var answer = await session.GetAsync($"/search?q={Uri.EscapeDataString(key)}");
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, key);
            Assert.Equal(rows.Address(kind), answer.Headers.Location!.ToString());
            Assert.Contains(rows.Address(kind), Found(await session.TextAsync($"/search?all=true&q={Uri.EscapeDataString(key)}")).Select(found => found.Address));
        }
    }

    [Fact]
    public async Task A_key_that_two_have_leads_to_neither()
    {
        var other = Some.ExtensionCustomer();
        await server.Database.SaveAsync(other, Some.Extension(other, "7002"), Some.Extension(rows.Office, "7002"));
        using var session = await PanelSession.SignInAsync(server, "operator");
        var page = await session.TextAsync("/search?q=7002");
        Assert.Equal(2, Found(page).Count);
        Assert.Contains("href=\"/extensions?q=7002\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exact_key_stands_first_however_many_have_it_in_them()
    {
        await server.Database.SaveAsync([.. Enumerable.Range(0, 300).Select(number => Some.TrunkCustomer(new CustomerDetails { Name = $"Zulu {number:000}" }, $"zulu-{number}"))]);
        await server.Database.SaveAsync(Some.TrunkCustomer(new CustomerDetails { Name = "Outra" }, "zulu"));
        using var session = await PanelSession.SignInAsync(server, "operator");
        var found = Found(await session.TextAsync("/search?all=true&q=zulu"));
        Assert.Equal(10, found.Count);
        Assert.Equal("Outra", found[0].Title);
    }

    [Fact]
    public async Task A_name_typed_whole_stands_first_however_many_have_it_in_them()
    {
        await server.Database.SaveAsync([.. Enumerable.Range(0, 300).Select(number => Some.TrunkCustomer(new CustomerDetails { Name = $"A Yankee {number:000}" }))]);
        await server.Database.SaveAsync(Some.TrunkCustomer(new CustomerDetails { Name = "Yankee" }));
        using var session = await PanelSession.SignInAsync(server, "operator");
        Assert.Equal("Yankee", Found(await session.TextAsync("/search?all=true&q=YANKEE"))[0].Title);
    }

    [Fact]
    public async Task Accents_and_case_neither_hide_nor_rank()
    {
        var names = (string[])["Água 2", "água", "Agua 1", "Pão d'água"];
        await server.Database.SaveAsync([.. names.Select(name => Some.TrunkCustomer(new CustomerDetails { Name = name }))]);
        using var session = await PanelSession.SignInAsync(server, "operator");
        foreach (var typed in (string[])["AGUA", "agua", "água"])
        {
            Assert.Equal(["água", "Agua 1", "Água 2", "Pão d'água"], Found(await session.TextAsync($"/search?all=true&q={Uri.EscapeDataString(typed)}")).Select(found => found.Title));
        }
    }

    [Fact]
    public async Task Every_list_finds_words_whatever_case_and_accents()
    {
        var (customer, plan, provider) = (Some.ExtensionCustomer(new CustomerDetails { Name = "Açaí João" }), Some.Plan(), new Provider(new ProviderDetails { Name = "Vôo 100%" }));
        var extension = new Extension(rows.Office.Id, new ExtensionDetails { Number = "7655", Name = "Açaí João" });
        var gateway = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "gw-acai", Host = "acai-joao.example" });
        var (key, _) = ApiKey.Create(new NewApiKey("Açaí João", UserRole.Viewer, [KeyScope.Read], null, [], null));
        await server.Database.SaveAsync(
            customer, plan, provider, extension, gateway, key, Some.Extension(customer, "7654"), new Conference(customer.Id, "Reunião"), new Conference(rows.Office.Id, "Açaí João"),
            new OutboundRoute(new RouteDetails { Name = "Açaí João", Pattern = "5599", Gateways = [new RouteGatewayDetails(gateway.Id)] }), new User("acai.joao", "x", UserRole.Viewer),
            Tariff.OfPlan(plan.Id, Some.Terms() with { Description = "Açaí João" }), new ProviderRate(provider.Id, Some.Terms() with { Description = "Açaí João" }));
        using var session = await PanelSession.SignInAsync(server, "admin");
        foreach (var list in (string[])["customers", "extensions", "gateways", "routes", "api-keys", "conferences", "users", $"tariffs/{plan.Id}", $"providers/{provider.Id}/rates"])
        {
            await AssertListedAsync(session, list, list is "gateways" or "users" ? "acai" : "Açaí João", "ACAI");
        }

        await AssertListedAsync(session, "extensions", "7654", "acai joao");
        await AssertListedAsync(session, "conferences", "Reunião", "acai joao");
        await AssertListedAsync(session, "providers", "Vôo 100%", "VOO 100%");
        Assert.DoesNotContain("Vôo", await session.TextAsync("/providers?q=VOO%20100_"), StringComparison.Ordinal);
        // A field says by a header which it is.
        session.Http.DefaultRequestHeaders.Add("HX-Trigger-Name", "q");
        await AssertListedAsync(session, "customers/suggest", "Açaí João", "ACAI");
    }

    [Fact]
    public async Task What_is_found_is_grouped_by_kind_and_each_kind_leads_to_its_list()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var page = await session.TextAsync("/search?q=andorinha");
        Assert.Equal([rows.Address("gateway"), rows.Address("provider")], Found(page).Select(found => found.Address));
        foreach (var list in new[] { "gateways", "providers" })
        {
            Assert.Contains($"href=\"/{list}?q=andorinha\"", page, StringComparison.Ordinal);
            Assert.Contains("ndorinha", await session.TextAsync($"/{list}?q=ANDOR"), StringComparison.Ordinal);
            Assert.DoesNotContain("ndorinha", (await session.TextAsync($"/{list}?q=pardal")).Replace("andorinha", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains("Litoral", await session.TextAsync("/routes?q=5513"), StringComparison.Ordinal);
        Assert.DoesNotContain("Litoral", await session.TextAsync("/routes?q=pardal"), StringComparison.Ordinal);
        Assert.Contains("href=\"/calls?number=5511955550142\"", await session.TextAsync("/search?all=true&q=011955550142"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nada disso")]
    [InlineData("%")]
    [InlineData("_____")]
    [InlineData("'; DROP TABLE customers; --")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("9999999999.1")]
    [InlineData("\\")]
    public async Task What_is_nowhere_is_said_to_be_nowhere(string typed)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var page = await session.TextAsync($"/search?q={Uri.EscapeDataString(typed)}");
        Assert.Empty(Found(page));
        Assert.Contains("Nothing found for", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("operator")]
    public async Task Whatever_is_found_may_be_read_by_whoever_found_it(string user)
    {
        using var session = await PanelSession.SignInAsync(server, user);
        var all = new List<string>();
        foreach (var word in new[] { "padaria", "95555", "recep", "andorinha", "litoral", rows.Call.LinkedId })
        {
            all.AddRange(Found(await session.TextAsync($"/search?all=true&q={word}")).Select(found => found.Address));
        }

        Assert.Equal(7, all.Count);
        foreach (var address in all)
        {
            Assert.Equal(HttpStatusCode.OK, (await session.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        using var stranger = PanelSession.Stranger(server);
        using var answer = await stranger.GetAsync("/search?q=padaria");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_opened_last_is_offered_as_it_is_called_now_until_it_is_gone()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        Assert.Empty(Found(await session.TextAsync("/search")));
        var (customer, did, call) = (Some.TrunkCustomer(new CustomerDetails { Name = "Oficina Cerrado" }), Some.Did(), rows.Attempt("other.1"));
        await server.Database.SaveAsync(customer, did, call);
        string[] opened = [$"/customers/{customer.Id}", $"/dids/{did.Id}", .. new[] { "extension", "gateway", "provider", "route" }.Select(rows.Address), $"/calls/{call.Id}"];
        foreach (var address in opened)
        {
            await session.TextAsync(address);
        }

        // Pages of the same thing, of nothing, and of what is not there.
        await session.TextAsync($"/customers/{customer.Id}/ledger");
        await session.TextAsync("/customers");
        using var missing = await session.GetAsync($"/gateways/{Guid.CreateVersion7()}");
        using var again = await session.GetAsync(opened[0]);
        Assert.False(again.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(cookie => cookie.StartsWith("trunkflow-recent", StringComparison.Ordinal)));
        string[] expected = [opened[0], .. opened.Skip(1).Reverse()];
        Assert.Equal(expected, Found(await session.TextAsync("/search")).Select(found => found.Address));

        await using var db = server.Database.Open();
        await db.Dids.Where(row => row.Id == did.Id).ExecuteDeleteAsync();
        await db.CallRecords.Where(row => row.Id == call.Id).ExecuteDeleteAsync();
        await db.Customers.Where(row => row.Id == customer.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Name, "Oficina do Cerrado"));
        var found = Found(await session.TextAsync("/search"));
        Assert.Equal("Oficina do Cerrado", found[0].Title);
        Assert.Equal(expected.Except([opened[1], opened[^1]]), found.Select(one => one.Address));

        using var other = await PanelSession.SignInAsync(server, "viewer");
        Assert.Empty(Found(await other.TextAsync("/search")));
    }

    private static async Task AssertListedAsync(PanelSession session, string list, string shown, string typed)
    {
        foreach (var text in (string[])[typed, typed.ToLowerInvariant(), typed.Replace("A", "Á", StringComparison.OrdinalIgnoreCase)])
        {
            Assert.Contains(shown, WebUtility.HtmlDecode(await session.TextAsync($"/{list}?q={Uri.EscapeDataString(text)}")), StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<(string Address, string Title)> Found(string page) => [.. Row().Matches(page).Select(match => (match.Groups["address"].Value, WebUtility.HtmlDecode(match.Groups["title"].Value)))];

    [GeneratedRegex("class=\"found\" href=\"(?<address>[^\"]+)\".*?class=\"found-title\">(?<title>[^<]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
