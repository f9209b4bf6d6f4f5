using Microsoft.Extensions.Configuration;
using TrunkFlow.Server.Hosting;
using TrunkFlow.Tests.Support;

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
    [InlineData("Identity:BreachedPasswordsFile", "/no/such/file", "cannot be read")]
    public void A_wrong_setting_is_named_with_what_to_do(string key, string value, string said) =>
        Assert.Contains(said, Assert.Single(Problems(("ConnectionStrings:TrunkFlow", Database), (key, value), ("Node:Ami:Secret", "s"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("000000005AD76BD555C1D6D771DE417A4B87E4B4:10\r\n", true)]
    [InlineData("8846F7EAEE8FB117AD06BDD830B7586C:24\n", false)]
    [InlineData("password1\n", false)]
    [InlineData("", false)]
    public void The_list_of_leaked_passwords_is_looked_at_before_the_first_one_is_chosen(string text, bool good)
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["list.txt"], text);
        Assert.Equal(good, Problems(("ConnectionStrings:TrunkFlow", Database), ("Identity:BreachedPasswordsFile", folder["list.txt"])).Count == 0);
    }

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
