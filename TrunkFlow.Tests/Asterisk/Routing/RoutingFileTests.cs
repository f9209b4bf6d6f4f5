using System.Net;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Asterisk.Config;
using static TrunkFlow.Tests.Asterisk.Routing.SmallOperator;

namespace TrunkFlow.Tests.Asterisk.Routing;

public sealed class RoutingFileTests
{
    [Fact]
    public void What_is_read_back_routes_as_what_was_written()
    {
        Assert.True(TimeBand.TryParse("fri-mon 22:00-06:00", out var hours));
        var operation = new SmallOperator();
        operation = operation with
        {
            Customer = operation.Customer with
            {
                Status = CustomerStatus.BlockedIn,
                MaxChannels = 7,
                MaxCallsPerSecond = 3,
                MaxRatePerMinute = 0.5m,
                NegativeMarginAllowed = true,
                MaxCallSeconds = 60,
                CallerId = new SwitchCallerId(["+551130002000"]),
                BlockedPrefixes = ["=190"],
                Extensions = [new(Id(7, 1), "1001", "ana", "")],
            },
            Routes = [operation.Routes[0] with { Mode = RouteMode.Weight, Weights = new Dictionary<Guid, int> { [Dear] = 9 }, Hours = hours, CallerId = "+551140004000", Name = "\"São\" \n{" }],
        };
        var written = RoutingFile.Write(operation.Model).Text;
        var read = RoutingFile.Read(written);
        Assert.Equal(written, RoutingFile.Write(read).Text);
        Assert.Equal(hours, read.Routes[0].Hours);
        Assert.Equivalent(operation.Customer.CallerId, read.Customers[0].CallerId);
        Assert.Equal((7, 3, 0.5m, true, 60), (read.Customers[0].MaxChannels, read.Customers[0].MaxCallsPerSecond, read.Customers[0].MaxRatePerMinute, read.Customers[0].NegativeMarginAllowed, read.Customers[0].MaxCallSeconds));
        Assert.Equal(9, read.Routes[0].Weights[Dear]);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void An_operator_who_has_not_everything_yet_is_read_back_too(bool customers, bool routes)
    {
        var model = new SmallOperator().Model;
        model = model with { Customers = customers ? model.Customers : [], Gateways = [], Routes = routes ? model.Routes : [], Dids = [] };
        var read = RoutingFile.Read(RoutingFile.Write(model).Text);
        Assert.Equal((model.Customers.Count, 0, model.Routes.Count, 0), (read.Customers.Count, read.Gateways.Count, read.Routes.Count, read.Dids.Count));
    }

    [Fact]
    public void No_password_and_no_digest_is_in_it()
    {
        var text = RoutingFile.Write(LaboratoryOperator.Model with
        {
            Gateways = [new(Cheap, "gw", "gw", "192.0.2.1") { Username = "we", Password = "s3cret-of-ours", InboundAddresses = [IPNetwork.Parse("192.0.2.0/24")] }],
        }).Text;
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("igest", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SipSecret.Digest("ana", "secret"), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}\n\n\n\n\n\n\n\n\n\n\n")]
    [InlineData("{\"TimeZone\":\"UTC\"}\n\n\n\n")]
    [InlineData("{\"TimeZone\":\"UTC\"}\n\n{]\n\n\n\n\n\n")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => RoutingFile.Read(text));
}
