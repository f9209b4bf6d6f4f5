using System.Globalization;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>A table of routes nobody thought of, with patterns that overlap, and numbers that try it.</summary>
internal sealed class RandomOperator(Random random)
{
    public static readonly Guid Customer = SmallOperator.Id(1, 1);

    private static readonly string[] Starts = ["55", "5511", "55119", "551199", "5511998", "551130", "5521", "55219", "1", "44", "4420", "=", "0800", "190"];
    private static readonly string[] Patterns =
    [
        "_55X.", "_5511[2-5]XXXXXXX", "_5511[23]XXXXXXX", "_55119XXXXXXXX", "_5511N.", "_55ZZ9XXXXXXXX", "_55!", "_551199[0-4].", "_5511[79]99.", "_5521ZXXXXXXX", "_44NX!", "_1NXXNXXXXXX", "_[1-4].",
        "_0[358]00!", "_1XX", "_55119[0-9][0-8]X!", "_X.", "_55113000XXXX",
    ];

    public SwitchModel Model()
    {
        var gateways = Enumerable.Range(1, 6).Select(number => new SwitchGateway(SmallOperator.Id(2, number), $"gw-{number}", $"gw {number}", "192.0.2.1")
        {
            Strip = random.Next(3),
            Add = random.Next(4) == 0 ? "0" : "",
            BusyIsFailure = random.Next(2) == 0,
            MaxChannels = random.Next(5) == 0 ? 10 : null,
        }).ToList();
        var routes = Enumerable.Range(1, random.Next(5, 30)).Select(Route).ToList();
        return new SwitchModel([new(Customer, "acme") { AreaCode = "11" }, new(SmallOperator.Id(1, 2), "other")], gateways, routes, []);
    }

    /// <summary>Normalised numbers: with their plus, or short codes.</summary>
    public IEnumerable<string> Numbers(int count)
    {
        for (var made = 0; made < count; made++)
        {
            yield return random.Next(20) switch
            {
                < 6 => $"+55119{Digits(8)}",
                < 9 => $"+551199{random.Next(6)}{Digits(6)}",
                < 12 => $"+5511{random.Next(2, 6)}{Digits(7)}",
                < 14 => $"+55113000{Digits(4)}",
                < 16 => $"+5521{random.Next(2, 6)}{Digits(7)}",
                16 => $"+4420{Digits(8)}",
                17 => $"+1{random.Next(2, 10)}{Digits(2)}{random.Next(2, 10)}{Digits(6)}",
                18 => $"0800{Digits(7)}",
                _ => $"1{Digits(2)}",
            };
        }
    }

    /// <summary>Everything is sold at a price that loses nothing.</summary>
    public static CallRater Prices(SwitchModel model)
    {
        var any = new RateIndex([.. "123456789".Select(digit => $"{digit}").Concat(["0", "=1"]).Select(prefix => new Rate(Guid.CreateVersion7(), prefix, PriceTerms.PerMinute(1), DateTimeOffset.UnixEpoch))], TimeZoneInfo.Utc);
        return new CallRater(
            new Dictionary<Guid, CustomerRates> { [Customer] = new(RateIndex.Empty, any, Rounding.None) },
            model.Gateways.ToDictionary(gateway => gateway.Id, _ => new GatewayRates(SmallOperator.Id(6, 1), RateIndex.Empty, PriceTerms.PerMinute(0.1m))),
            new Dictionary<Guid, decimal>());
    }

    private SwitchRoute Route(int number)
    {
        var kind = random.Next(20);
        var pattern = random.Next(2) == 0 ? Patterns[random.Next(Patterns.Length)] : Starts[random.Next(Starts.Length)] is var start && start == "=" ? "190" : start;
        return new SwitchRoute(SmallOperator.Id(3, number), $"route {number}", pattern, random.Next(1, 5))
        {
            CustomerId = random.Next(4) switch { 0 => Customer, 1 when random.Next(3) == 0 => SmallOperator.Id(1, 2), _ => null },
            Gateways = [.. Enumerable.Range(1, 6).OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(gateway => SmallOperator.Id(2, gateway))],
            Strip = random.Next(3),
            Add = random.Next(4) == 0 ? "00" : "",
            CallerId = random.Next(5) == 0 ? "+551140004000" : null,
            Blocks = kind == 0,
            Stops = kind is 1 or 2 or 3,
            MaxAttempts = random.Next(1, 4),
        };
    }

    private string Digits(int count) => random.NextInt64((long)Math.Pow(10, count)).ToString($"D{count}", CultureInfo.InvariantCulture);
}
