using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.LiveCalls;

namespace TrunkFlow.Tests.Pages;

public sealed class LiveCallFilterTests
{
    [Theory]
    [InlineData("joao", true)]
    [InlineData("SAO", true)]
    [InlineData("SÃO JOÃO", true)]
    [InlineData("vivencia", true)]
    [InlineData("+55 11 95555", true)]
    [InlineData("joana", false)]
    [InlineData("%", false)]
    public void A_call_is_found_by_the_names_it_shows_whatever_case_and_accents(string typed, bool found)
    {
        var call = new ActiveCall("pbx1", "pbx1-1.1", CallDirection.Outbound, "padaria", "+5511955550142", "+5511955550143", "gw-1", DateTimeOffset.UnixEpoch, null);
        Assert.Equal(found, new LiveCallFilter { Query = typed }.Passes(new LiveCallRow(call, null, "Padaria São João", "Vivência", 1)));
    }
}
