using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Data;

/// <summary>What every save writes beside the change itself.</summary>
public sealed class SavedChangesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_change_is_audited_with_actor_before_and_after()
    {
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Old name", CreditLimit = 5m });
        await database.SaveAsync(customer);
        await using var db = database.Open();
        var actor = new Actor(Guid.CreateVersion7(), "maria", System.Net.IPAddress.Parse("192.0.2.44"));
        using (database.Actor.Become(actor))
        {
            (await db.Customers.SingleAsync(row => row.Id == customer.Id)).Edit(new CustomerDetails { Name = "New name", CreditLimit = 5m });
            await db.SaveChangesAsync();
        }

        var audit = await db.AuditEntries.SingleAsync(entry => entry.CustomerId == customer.Id && entry.Action == AuditAction.Changed);
        Assert.Equal(("Customer", customer.Id.ToString(), actor.UserId, "maria", actor.Address), (audit.Kind, audit.SubjectId, audit.ActorId, audit.ActorName, audit.Address));
        Assert.Equal("""{"name":"Old name"}""", Text(audit.Before));
        Assert.Equal("""{"name":"New name"}""", Text(audit.After));
        Assert.Equal(database.Clock.Now, audit.At);
    }

    [Fact]
    public async Task Secrets_are_masked_in_the_audit_log()
    {
        var customer = Some.ExtensionCustomer();
        var extension = Some.Extension(customer);
        extension.NewSecret();
        await database.SaveAsync(customer, extension);
        await using var db = database.Open();
        var audit = await db.AuditEntries.SingleAsync(entry => entry.SubjectId == extension.Id.ToString());
        Assert.Equal("•••", audit.After!.RootElement.GetProperty("secretDigest").GetString());
        Assert.DoesNotContain(extension.SecretDigest, Text(audit.After), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_added_and_a_removed_row_are_audited_whole()
    {
        var plan = Some.Plan();
        await database.SaveAsync(plan);
        await using var db = database.Open();
        db.Remove(await db.TariffPlans.SingleAsync(row => row.Id == plan.Id));
        await db.SaveChangesAsync();
        var audits = await db.AuditEntries.Where(entry => entry.SubjectId == plan.Id.ToString()).OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal([AuditAction.Added, AuditAction.Removed], audits.Select(audit => audit.Action));
        Assert.Null(audits[0].Before);
        Assert.Null(audits[1].After);
        Assert.Equal(plan.Name, audits[1].Before!.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_change_that_reaches_the_switch_asks_for_a_publish_and_notifies()
    {
        await using var listener = await database.Source.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("LISTEN trunkflow_sync", listener))
        {
            await listen.ExecuteNonQueryAsync();
        }

        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer);
        Assert.True(await listener.WaitAsync(TimeSpan.FromSeconds(10)));
        await using var db = database.Open();
        var request = await db.SyncRequests.SingleAsync(row => row.SubjectId == customer.Id.ToString());
        Assert.Equal("Customer", request.Kind);
        Assert.NotEqual(0ul, request.TransactionId);
    }

    [Fact]
    public async Task A_change_that_does_not_reach_the_switch_asks_for_none()
    {
        await using var db = database.Open();
        var before = await db.SyncRequests.CountAsync();
        var plan = Some.Plan();
        await database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms()));
        Assert.Equal(before, await db.SyncRequests.CountAsync());
    }

    [Fact]
    public async Task A_refused_change_leaves_neither_audit_nor_request()
    {
        await database.SaveAsync(Some.TrunkCustomer(code: "refused"));
        await using var db = database.Open();
        var before = (await db.AuditEntries.CountAsync(), await db.SyncRequests.CountAsync());
        await Assert.ThrowsAsync<CustomerCodeTakenException>(() => database.SaveAsync(Some.TrunkCustomer(code: "refused")));
        Assert.Equal(before, (await db.AuditEntries.CountAsync(), await db.SyncRequests.CountAsync()));
    }

    [Fact]
    public async Task The_second_of_two_edits_made_on_the_same_version_is_refused()
    {
        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer);
        await using var one = database.Open();
        await using var other = database.Open();
        var first = await one.Customers.SingleAsync(row => row.Id == customer.Id);
        var second = await other.Customers.SingleAsync(row => row.Id == customer.Id);
        first.Block();
        second.Edit(new CustomerDetails { Name = "Late" });
        await one.SaveChangesAsync();
        Assert.Equal(2, first.Version);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => other.SaveChangesAsync());
        Assert.Throws<ChangedMeanwhileException>(() => first.ExpectVersion(1));
    }

    [Fact]
    public async Task A_change_of_a_routes_gateways_alone_is_a_new_version_of_the_route()
    {
        var provider = Some.Provider();
        var (a, b) = (Some.Gateway(provider), Some.Gateway(provider));
        var route = Some.Route("5521", a, b);
        await database.SaveAsync(provider, a, b, route);
        await using var db = database.Open();
        var saved = await db.Routes.Include(row => row.Gateways).SingleAsync(row => row.Id == route.Id);
        saved.Edit(new RouteDetails { Name = saved.Name, Pattern = saved.Pattern, Gateways = [new(b.Id, 5), new(a.Id)] });
        await db.SaveChangesAsync();
        Assert.Equal(2, saved.Version);

        await using var fresh = database.Open();
        var gateways = await fresh.RouteGateways.Where(row => row.RouteId == route.Id).OrderBy(row => row.Position).ToListAsync();
        Assert.Equal([(b.Id, 1, 5), (a.Id, 2, 1)], gateways.Select(row => (row.GatewayId, row.Position, row.Weight)));
    }

    [Fact]
    public async Task Times_come_from_the_clock_and_offsets_are_kept_as_instants()
    {
        var plan = Some.Plan();
        var local = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(-3));
        var tariff = Tariff.OfPlan(plan.Id, Some.Terms() with { ValidFrom = local });
        await database.SaveAsync(plan, tariff);
        await using var db = database.Open();
        var saved = await db.Tariffs.SingleAsync(row => row.ValidFrom == local && row.Id == tariff.Id);
        Assert.Equal(local, saved.ValidFrom);
        Assert.Equal(database.Clock.Now, saved.CreatedAt);
    }

    private static string Text(JsonDocument? document) => JsonSerializer.Serialize(document!.RootElement);
}
