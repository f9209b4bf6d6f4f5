using Npgsql;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Asterisk.Config;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>Every call path of lab/scenarios through the whole of it: rows, publishing, Asterisk with live routing, call records, prices.</summary>
[Trait("needs", "asterisk")]
public sealed class ScenarioMatrixTests(Laboratory laboratory, TestDatabase database) : IClassFixture<Laboratory>, IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_call_is_answered_recorded_and_priced_as_it_should_be()
    {
        using var scratch = new ScratchFolder();
        var key = MasterKey.Open(scratch["master.key"]);
        await database.SaveAsync([.. LaboratoryRows.Of(LaboratoryOperator.Model, laboratory.Network, key, TimeProvider.System.GetUtcNow().AddDays(-1))]);
        await TheRowsAreTheSampleAsync(key);
        await using var server = new ServerProcess(database.ConnectionString, new Dictionary<string, string>(laboratory.NodeSettings)
        {
            ["MasterKeyFile"] = scratch["master.key"],
        });
        // Asterisk registers as soon as it knows of it, and tries again only half a minute later.
        await laboratory.RunAsync("gateway", "registrar");
        await server.StartAsync();
        // No price is a refusal only where live routing answers.
        await Eventually.TrueAsync(async () => await laboratory.RunAsync("call", "553130000000") == "403", "the configuration is live and live routing answers", seconds: 60);

        var live = TimeProvider.System.GetUtcNow();
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        laboratory.Remember("LAB_DATABASE", $"host={connection.Host} port={connection.Port} user={connection.Username} password={connection.Password} dbname={connection.Database}");
        var table = await laboratory.RunAsync("call", "--all");
        Console.WriteLine(table);
        Assert.True(table.Split('\n').Count(line => line.EndsWith(" ok", StringComparison.Ordinal)) >= 85, table);
        var (compared, differences) = await new SimulatedCalls(database, key).CompareAsync(live);
        Console.WriteLine($"{compared} calls made once more in the simulator, {differences.Count} otherwise.");
        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.InRange(compared, 35, int.MaxValue);
    }

    /// <summary>Nothing an operator sets is lost on the way from the row to the file.</summary>
    private async Task TheRowsAreTheSampleAsync(MasterKey key)
    {
        await using var db = database.Open();
        var read = await new SwitchSnapshot(db, key, TimeProvider.System.GetUtcNow()).ReadAsync(CancellationToken.None);
        // How often a phone is asked is nobody's to set, and the sample's are not asked at all.
        var sample = LaboratoryOperator.Model with
        {
            Year = read.Year,
            Customers = [.. LaboratoryOperator.Model.Customers.Select(customer => customer with { Extensions = [.. customer.Extensions.Select(extension => extension with { QualifySeconds = 60 })] })],
        };
        Assert.Equal(Files(sample), Files(read));
    }

    private IEnumerable<string> Files(SwitchModel model) => SwitchFiles.Render(model)
        .Where(file => file.Name.EndsWith(".conf", StringComparison.Ordinal))
        .Select(file => file.Text.Replace(LaboratoryOperator.Network, laboratory.Network, StringComparison.Ordinal));
}
