using System.Globalization;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>Over random tables of routes the routing function and the dialplan a real Asterisk holds come to the same way for every number.</summary>
[Trait("needs", "asterisk")]
public sealed class RandomRoutesTests(Laboratory laboratory) : IClassFixture<Laboratory>
{
    private const int NumbersEach = 50;

    [Fact]
    [Trait("long", "routes")]
    public async Task The_static_routes_and_the_routing_function_find_the_same_way()
    {
        var random = new Random(LongRun.Seed);
        var tables = LongRun.Size("routes", gate: 10, full: 200);
        await using var line = await ManagerLine.OpenAsync(laboratory);

        var (numbers, overlapping, refused, failedOver) = (0, 0, 0, 0);
        for (var count = 0; count < tables; count++)
        {
            var operation = new RandomOperator(random);
            var model = operation.Model();
            await LoadAsync(SwitchFiles.Render(model).Single(file => file.Name == "extensions_routes.conf").Text);
            var dialplan = new StaticDialplan(line.Ami);
            var table = new RoutingTable(model, RandomOperator.Prices(model));
            foreach (var number in operation.Numbers(NumbersEach))
            {
                var decision = CallRouting.Decide(table, new CallRequest(RandomOperator.Customer, number, SmallOperator.Noon), new CountedLoad())!;
                Assert.Equal(number, decision.Number!.Value.Value);
                Assert.Equal(await dialplan.WayAsync("acme", number.TrimStart('+')), Way(decision));
                numbers++;
                overlapping += decision.Routes.Count > 1 ? 1 : 0;
                refused += decision.IsRefused ? 1 : 0;
                failedOver += decision.Attempts.Count > 1 ? 1 : 0;
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tables} tables, {numbers} numbers, all alike: {Share(overlapping)} with overlapping patterns, {Share(refused)} refused, {Share(failedOver)} with a gateway to fail over to."));
        Assert.InRange((double)overlapping / numbers, 0.3, 1);
        Assert.InRange((double)refused / numbers, 0.01, 0.5);

        string Share(int part) => $"{(double)part / numbers:P0}";
    }

    private static List<string> Way(RoutingDecision decision)
    {
        var way = decision.Attempts.Select(attempt => $"{attempt.Route.Id} {attempt.Gateway.Id} {attempt.Sent} {attempt.CallerId ?? "${TF_CALLER}"}").ToList();
        if (decision.Refusal is { } refusal)
        {
            way.Add($"refused {refusal.Name}");
        }

        return way;
    }

    private async Task LoadAsync(string text)
    {
        var folder = Path.Combine(laboratory.EtcDirectory, "trunkflow");
        await File.WriteAllTextAsync(Path.Combine(folder, "extensions_routes.conf"), text);
        await File.WriteAllTextAsync(Path.Combine(folder, "extensions.conf"), $"#include \"{folder}/extensions_routes.conf\"\n");
        await laboratory.CommandAsync("module reload pbx_config.so");
    }
}
