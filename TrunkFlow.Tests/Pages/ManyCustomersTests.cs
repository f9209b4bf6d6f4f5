using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages;

/// <summary>With some hundred customers, extensions and numbers, a page names those it is about and no others.</summary>
public sealed class ManyCustomersTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>Pages of customers, of what was changed last, and none; and those that refuse a customer who is not there.</summary>
    private static bool IsOther(string path) => path.StartsWith("/customers", StringComparison.Ordinal) || path.StartsWith("/audit", StringComparison.Ordinal)
        || path == "/nowhere" || path.Contains("ustomer=ninguem", StringComparison.Ordinal);

    [Fact]
    public async Task No_page_but_lists_names_a_customer_nobody_asked_for()
    {
        var asked = Some.ExtensionCustomer(new CustomerDetails { Name = "Asked for" });
        var extension = Some.Extension(asked);
        var did = Some.Did();
        var route = new OutboundRoute(new RouteDetails { Name = "Of one customer", Pattern = "5547", Block = true, CustomerId = asked.Id });
        var partner = new User("partner", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Partner, asked.Id);
        var conference = new Conference(asked.Id, "Board");
        await server.Database.SaveAsync(asked, extension, did, route, partner, conference);
        var nobody = new CustomerDetails { Name = "Nobody asked" };
        await server.Database.SaveAsync([.. Enumerable.Range(0, 200).SelectMany(_ => (object[])[Some.TrunkCustomer(nobody), Some.ExtensionCustomer(nobody)])]);

        using var admin = await PanelSession.SignInAsync(server, nameof(UserRole.Admin));
        string[] withCode = [$"/routes/edit/{route.Id}", $"/users/edit/{partner.Id}", $"/dids/{did.Id}/allocate?customer={asked.Code}", $"/dids/{did.Id}/allocate?customer={asked.Id}"];
        foreach (var path in withCode)
        {
            var page = await admin.TextAsync(path);
            Assert.Contains($"value=\"{asked.Code}\"", page, StringComparison.Ordinal);
            Assert.Contains($">{asked.Name}</output>", page, StringComparison.Ordinal);
        }

        var offences = new List<string>();
        foreach (var path in PageTourTests.Paths.Where(path => !path.Contains('{', StringComparison.Ordinal) && !IsOther(path))
                     .Concat(withCode).Append($"/dids/{did.Id}/allocate").Append($"/extensions/edit/{extension.Id}").Append($"/conferences/edit/{conference.Id}"))
        {
            if ((await admin.TextAsync(path)).Contains(nobody.Name, StringComparison.Ordinal))
            {
                offences.Add(path);
            }
        }

        Offences.None(offences);
    }

    [Fact]
    public async Task No_form_carries_the_extensions_and_free_numbers_nobody_asked_for()
    {
        var customer = Some.ExtensionCustomer();
        var (extension, conference, plain) = (Some.Extension(customer, "2001"), new Conference(customer.Id, "Board"), Some.Did("+551148000000"));
        await server.Database.SaveAsync(customer, extension, conference, plain);
        await server.Database.SaveAsync([
            .. Enumerable.Range(0, 200).Select(index => new Extension(customer.Id, new ExtensionDetails { Number = $"{3000 + index}", Name = "Nobody asked" })),
            .. Enumerable.Range(0, 200).Select(index => Some.Did($"+551149{index:000000}")),
        ]);

        using var admin = await PanelSession.SignInAsync(server, nameof(UserRole.Admin));
        var step = $"customer={customer.Id}&extension={extension.Id}";
        var offences = new List<string>();
        foreach (var path in (string[])[$"/dids/{plain.Id}/allocate?customer={customer.Code}", $"/start/number/extension?customer={customer.Id}", $"/start/number/did?{step}", $"/start/number/rings?{step}&did={plain.Id}", $"/conferences/{conference.Id}"])
        {
            var page = await admin.TextAsync(path);
            Assert.Contains("hx-get=\"/", page, StringComparison.Ordinal);
            if (page.Contains("Nobody asked", StringComparison.Ordinal) || page.Contains("49000", StringComparison.Ordinal))
            {
                offences.Add(path);
            }
        }

        Offences.None(offences);
    }
}
