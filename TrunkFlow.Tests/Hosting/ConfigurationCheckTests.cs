using Microsoft.Extensions.Configuration;
using TrunkFlow.Server.Hosting;

namespace TrunkFlow.Tests.Hosting;

public sealed class ConfigurationCheckTests
{
    private const string Database = "Host=127.0.0.1";

    [Fact]
    public void A_database_is_all_that_must_be_set() => Assert.Empty(Problems(("ConnectionStrings:TrunkFlow", Database)));

    [Theory]
    [InlineData("Cors:Origins", "https://app.example.com, http://localhost:5173")]
    [InlineData("RateLimits:Visitor:Burst", "7")]
    public void A_right_setting_is_no_problem(string key, string value) => Assert.Empty(Problems(("ConnectionStrings:TrunkFlow", Database), (key, value)));

    [Theory]
    [InlineData("ConnectionStrings:TrunkFlow", "", "ConnectionStrings__TrunkFlow")]
    [InlineData("Roles", "web,worker", "worker")]
    [InlineData("Node:Ami:Host", "127.0.0.1", "Node__Ami__Username")]
    [InlineData("Node:Ami:Port", "ami", "5038")]
    [InlineData("GraphQL:TrustedDocuments", "/no/such/folder", "no folder")]
    [InlineData("ReverseProxies", "nginx", "IP address")]
    [InlineData("RateLimits:Visitor:Burst", "many", "RateLimits__Visitor__Burst")]
    [InlineData("RateLimits:SignedIn:PerSecond", "0", "100 unless set")]
    [InlineData("Cors:Origins", "*", "\"*\"")]
    [InlineData("Cors:Origins:0", "https://app.example.com/", "\"https://app.example.com/\"")]
    [InlineData("Cors:Origins", "https://app.example.com,https://app.example.com/panel", "/panel")]
    [InlineData("Cors:Origins", "app.example.com", "scheme")]
    public void A_wrong_setting_is_named_with_what_to_do(string key, string value, string said) =>
        Assert.Contains(said, Assert.Single(Problems(("ConnectionStrings:TrunkFlow", Database), (key, value), ("Node:Ami:Secret", "s"))), StringComparison.Ordinal);

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }

        return ConfigurationCheck.Problems(configuration);
    }
}
