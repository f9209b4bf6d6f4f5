using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Conferences;

/// <summary>What a node tells of the manager user that may call, and what starting a conference says then.</summary>
[Trait("needs", "asterisk")]
public sealed class ConferenceAccessTests(Laboratory laboratory) : IClassFixture<Laboratory>
{
    [Theory]
    [InlineData(null, ManagerAccess.Off, typeof(ConferencesNotConfiguredException))]
    [InlineData("wrong", ManagerAccess.Refused, typeof(ConferenceSwitchAwayException))]
    [InlineData("right", ManagerAccess.Connected, null)]
    public async Task A_node_tells_whether_it_may_call(string? secret, ManagerAccess access, Type? refusal)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = await new NodeUnderTest(database, laboratory, conferenceSecret: secret == "right" ? laboratory["AMI_CONFERENCE_SECRET"] : secret).StartAsync();
        await Eventually.TrueAsync(async () =>
        {
            await using var db = database.Open();
            return await db.PbxNodes.AnyAsync(row => row.Key == laboratory["NODE_KEY"] && row.AsteriskConnected && row.ConferenceAccess == access);
        }, $"the node {access}", 20);

        Exception? said = null;
        try
        {
            Assert.Equal(laboratory["NODE_KEY"], await node.Get<ConferenceSwitches>().RequireAsync(null, CancellationToken.None));
        }
        catch (RefusalException refused)
        {
            said = refused;
        }

        Assert.Equal(refusal, said?.GetType());
    }
}
