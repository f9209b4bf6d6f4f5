using System.Net;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Lists;

/// <summary>As many rows as one change takes, as a reader without scripts has them.</summary>
public sealed class ManyChosenTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Most = 10_000;

    [Fact]
    public async Task Ten_thousand_are_changed_at_once_and_one_more_is_too_many()
    {
        var pattern = Some.ExtensionCustomer(new CustomerDetails { Name = "Many 0" });
        await server.Database.SaveAsync(pattern);
        await CopyAsync(pattern, Most);
        using var session = await PanelSession.SignInAsync(server, nameof(UserRole.Operator));
        const string every = "/customers/change?all=true&Input.Change=BlockedOut&list=%3Fq%3DMany";
        Assert.Contains("More than 10,000 in the list", await session.TextAsync(every), StringComparison.Ordinal);

        await using (var db = server.Database.Open())
        {
            await db.Customers.Where(row => row.Id == pattern.Id).ExecuteDeleteAsync();
        }

        var page = await session.TextAsync(every);
        Assert.Contains("Change 10,000 customers", page, StringComparison.Ordinal);
        var seen = page.Split("name=\"seen\" value=\"")[1].Split('"')[0];
        using var answer = await session.PostAsync(
            "/customers/change", new() { ["all"] = "true", ["list"] = "?q=Many", ["seen"] = seen, ["Input.Change"] = "BlockedOut" }, await session.TokenAsync(every));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await using var after = server.Database.Open();
        Assert.Equal(Most, await after.Customers.CountAsync(row => row.Status == CustomerStatus.BlockedOut));
        Assert.Equal(Most, await after.AuditEntries.CountAsync(entry => entry.Kind == nameof(Customer) && entry.Action == AuditAction.Changed));
    }

    [Fact]
    public async Task Where_changes_are_reviewed_first_a_saved_row_says_that_it_waits()
    {
        var route = new Server.Routes.OutboundRoute(new Server.Routes.RouteDetails { Name = "Waits", Pattern = "5533", Block = true });
        await server.Database.SaveAsync(route, new Setting(Setting.Publishing, Setting.ReviewFirst));
        using var session = await PanelSession.SignInAsync(server, nameof(UserRole.Operator));
        using var answer = await session.PostAsync(
            "/routes", new() { ["edit"] = $"{route.Id}", ["field"] = "Priority", ["Input.Version"] = "1", ["Input.Priority"] = "7" }, await session.TokenAsync("/routes"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Saved changes wait", await session.TextAsync(answer.Headers.Location!.ToString().Split('#')[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_and_a_form_of_another_site_change_nothing()
    {
        var route = new Server.Routes.OutboundRoute(new Server.Routes.RouteDetails { Name = "Stays", Pattern = "5534", Priority = 40, Block = true });
        var customer = Some.ExtensionCustomer(new CustomerDetails { Name = "Stays" });
        await server.Database.SaveAsync(route, customer);
        using var stranger = PanelSession.Stranger(server);
        using var session = await PanelSession.SignInAsync(server, nameof(UserRole.Operator));
        foreach (var (who, expected) in new[] { (stranger, HttpStatusCode.Redirect), (session, HttpStatusCode.BadRequest) })
        {
            using var field = await who.PostAsync("/routes", new() { ["edit"] = $"{route.Id}", ["field"] = "Priority", ["Input.Version"] = "1", ["Input.Priority"] = "7" }, null);
            using var all = await who.PostAsync("/customers/change", new() { ["all"] = "true", ["list"] = "?q=Stays", ["Input.Change"] = "Blocked" }, null);
            Assert.Equal((expected, expected), (field.StatusCode, all.StatusCode));
        }

        await using var db = server.Database.Open();
        Assert.Equal(40, await db.Routes.Where(row => row.Id == route.Id).Select(row => row.Priority).SingleAsync());
        Assert.Equal(CustomerStatus.Active, await db.Customers.Where(row => row.Id == customer.Id).Select(row => row.Status).SingleAsync());
    }

    private async Task CopyAsync(Customer pattern, int count)
    {
        await using var db = server.Database.Open();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO customers SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'code', 'many-' || n, 'name', 'Many ' || n))).*
            FROM customers c, generate_series(1, {count}) n WHERE c.id = {pattern.Id}
            """);
    }
}
