using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Security;

[Trait("engine", "any")]
public sealed class RefusedAddressesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly DateTimeOffset _now = server.Database.Clock.Now;

    [Fact]
    public async Task Counts_of_an_address_add_up_on_its_node_and_the_API_lists_them()
    {
        var stored = Of("pbx-a");
        await stored.AddAsync([Tally("192.0.2.1", "ana", RefusedAttemptKind.WrongPassword, 3), Tally("192.0.2.2", null, RefusedAttemptKind.UnknownAccount, 1)], default);
        await Of("pbx-b").AddAsync([Tally("192.0.2.1", "eva", RefusedAttemptKind.BadRequest, 1)], default);
        await stored.AddAsync([Tally("192.0.2.1", null, RefusedAttemptKind.UnknownAccount, 2, _now.AddMinutes(5))], default);

        var data = await server.As(UserRole.Viewer).DataAsync("""
            {
              refusedAddresses(where: { nodeKey: { eq: "pbx-a" } }, order: [{ attempts: DESC }]) {
                totalCount
                nodes { address attempts unknownAccounts wrongPasswords forbiddenAddresses badRequests lastAccount firstSeenAt lastSeenAt }
              }
            }
            """, new { });

        var list = data.GetProperty("refusedAddresses");
        Assert.Equal(2, list.GetProperty("totalCount").GetInt32());
        var first = list.GetProperty("nodes")[0];
        Assert.Equal(("192.0.2.1", "ana"), (first.GetProperty("address").GetString(), first.GetProperty("lastAccount").GetString()));
        Assert.Equal([5, 2, 3, 0, 0], new[] { "attempts", "unknownAccounts", "wrongPasswords", "forbiddenAddresses", "badRequests" }.Select(name => first.GetProperty(name).GetInt32()));
        Assert.Equal((_now, _now.AddMinutes(5)), (first.GetProperty("firstSeenAt").GetDateTimeOffset(), first.GetProperty("lastSeenAt").GetDateTimeOffset()));
        Assert.True((await server.AsVisitor().AnswerAsync("{ refusedAddresses { totalCount } }")).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task What_is_old_goes_and_so_does_what_is_too_much()
    {
        var stored = Of("pbx-c");
        await Of("pbx-d").AddAsync([Tally("198.51.100.1", null, RefusedAttemptKind.BadRequest, 1, _now.AddDays(-91))], default);
        await stored.AddAsync([
            Tally("198.51.100.1", null, RefusedAttemptKind.BadRequest, 1, _now.AddDays(-91)),
            Tally("198.51.100.2", null, RefusedAttemptKind.BadRequest, 1, _now.AddDays(-89)),
            Tally("198.51.100.3", null, RefusedAttemptKind.BadRequest, 1, _now)], default);

        Assert.Equal(1, await stored.PruneAsync(default));
        Assert.Equal(1, await stored.PruneAsync(default, mostRows: 1));

        await using var db = server.Database.Open();
        Assert.Equal(["pbx-c 198.51.100.3", "pbx-d 198.51.100.1"], await db.RefusedAddresses.Where(row => row.NodeKey == "pbx-c" || row.NodeKey == "pbx-d").OrderBy(row => row.NodeKey).Select(row => row.NodeKey + " " + row.Address).ToListAsync());
    }

    [Fact]
    public async Task A_flood_of_ten_thousand_addresses_is_one_statement_of_less_than_its_second()
    {
        var flood = Enumerable.Range(0, AttemptTally.MostAddresses).Select(i => Tally($"10.9.{i >> 8}.{i & 255}", "x", RefusedAttemptKind.UnknownAccount, 1)).ToList();
        var stored = Of("pbx-e");
        await stored.AddAsync(flood, default);

        var clock = Stopwatch.StartNew();
        await stored.AddAsync(flood, default);

        await using var db = server.Database.Open();
        Assert.Equal((10_000, 20_000L), (await db.RefusedAddresses.CountAsync(row => row.NodeKey == "pbx-e"), await db.RefusedAddresses.Where(row => row.NodeKey == "pbx-e").SumAsync(row => row.Attempts)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}");
    }

    internal static AddressTally Tally(string address, string? account, RefusedAttemptKind kind, int count, DateTimeOffset at)
    {
        var attempt = new RefusedAttempt(address, account, kind);
        var tally = new AddressTally(attempt, at);
        for (var i = 1; i < count; i++)
        {
            tally.Count(attempt, at);
        }

        return tally;
    }

    private AddressTally Tally(string address, string? account, RefusedAttemptKind kind, int count) => Tally(address, account, kind, count, _now);

    private RefusedAddresses Of(string node) => new(new OneDatabase(server.Database), new NodeSettings { Key = node }, server.Database.Clock);
}
