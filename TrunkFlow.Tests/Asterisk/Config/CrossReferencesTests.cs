using System.Net;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;

namespace TrunkFlow.Tests.Asterisk.Config;

public class CrossReferencesTests
{
    [Fact]
    public void What_the_writers_write_has_no_loose_end()
    {
        Assert.Empty(new CrossReferences(SwitchFiles.Render(LaboratoryOperator.Model)).Problems());
    }

    [Fact]
    public void Two_customers_with_one_address_are_found()
    {
        Assert.Contains(
            "127.10.0.11 identifies trunk-twin, but already trunk-11",
            Problems(Trunk("trunk-twin", "127.10.0.11/32")));
    }

    [Fact]
    public void An_address_inside_another_customer_s_network_is_found()
    {
        Assert.Contains("127.10.0.11 identifies trunk-11, but already trunk-wide", Problems(Trunk("trunk-wide", "127.10.0.0/28")));
    }

    [Fact]
    public void Two_gateways_of_one_carrier_may_share_an_address_but_we_say_so()
    {
        var model = LaboratoryOperator.Model;
        var twin = model.Gateways[0] with { Id = LaboratoryOperator.Id(4, 99), Endpoint = "gw-twin" };
        var files = SwitchFiles.Render(model with { Gateways = [.. model.Gateways, twin] });

        Assert.Empty(new CrossReferences(files).Problems());
        Assert.Equal(["127.10.0.21 identifies gw-twin, but already gw-answer"], new CrossReferences(files).Warnings());
    }

    [Fact]
    public void A_name_given_to_two_endpoints_is_found()
    {
        Assert.Contains("endpoint trunk-11 is defined 2 times", Problems(Trunk("trunk-11", "127.99.0.1/32")));
    }

    [Theory]
    [InlineData("aors=gw-answer\n", "aors=gw-gone\n", "endpoint gw-answer names aors gw-gone, which does not exist")]
    [InlineData("endpoint=gw-answer\n", "endpoint=gw-gone\n", "identify gw-answer names endpoint gw-gone, which does not exist")]
    [InlineData("outbound_auth=gw-registers\n", "outbound_auth=gw-gone\n", "endpoint gw-registers names outbound_auth gw-gone, which does not exist")]
    [InlineData("context=tf-customer-acme\n", "context=tf-gone\n", "endpoint trunk-11 names context tf-gone, which does not exist")]
    [InlineData("[tf-number]\n", "[tf-numbers]\n", "s in tf-inbound goes to context tf-number, which does not exist")]
    [InlineData("tf-try,s,1(gw-ring,", "tf-try,s,1(gw-gone,", "_[0-9a-f]! in tf-way-007dcf9226f172a5 dials gw-gone, which does not exist")]
    [InlineData(" same => n,Hangup(41)\n[tf-caller-id-acme]", "[tf-caller-id-acme]", "_[0-9+*#]! in tf-customer-acme does not end in a hangup")]
    [InlineData("[gw-answer](tf-gateway)\n", "#include x\n[gw-answer](tf-gateway)\n", "pjsip_gateways.conf contains #include x")]
    public void A_loose_end_is_found(string text, string broken, string problem)
    {
        var files = SwitchFiles.Render(LaboratoryOperator.Model).Select(file => file with { Text = file.Text.Replace(text, broken) }).ToList();

        Assert.Contains(problem, new CrossReferences(files).Problems());
    }

    private static IReadOnlyList<string> Problems(SwitchTrunk more)
    {
        var model = LaboratoryOperator.Model;
        var customer = new SwitchCustomer(LaboratoryOperator.Id(1, 99), "other") { Trunks = [more] };
        return new CrossReferences(SwitchFiles.Render(model with { Customers = [.. model.Customers, customer] })).Problems();
    }

    private static SwitchTrunk Trunk(string endpoint, string address) =>
        new(LaboratoryOperator.Id(2, 99), endpoint) { Address = IPNetwork.Parse(address) };
}
