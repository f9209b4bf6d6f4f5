// rating PREFIXES SECONDS: prices calls of both sides by so many prefixes, and finds and prices the same numbers in a sorted array; prints ratings per second of one core's time and
// the bytes each allocates, as JSON.
using System.Globalization;
using System.Text.Json;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

var random = new Random(20261126);
var prefixes = Prefixes(int.Parse(args[0], CultureInfo.InvariantCulture));
var length = TimeSpan.FromSeconds(double.Parse(args[1], CultureInfo.InvariantCulture));
var moment = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
var terms = Enumerable.Range(0, 300).Select(step => new PriceTerms(0.05m + (step * 0.0007m), 0m, BillingBlock.Default)).ToArray();
var rates = prefixes.Select(prefix => new Rate(Guid.CreateVersion7(), prefix, terms[random.Next(terms.Length)], moment.AddDays(-30))).ToArray();
var index = new RateIndex(rates, TimeZoneInfo.Utc);
var (customer, gateway) = (Guid.CreateVersion7(), Guid.CreateVersion7());
var rounding = new Rounding(TrunkFlow.Server.Tariffs.RoundingMode.HalfUp, 4);
var rater = new CallRater(
    new Dictionary<Guid, CustomerRates> { [customer] = new(RateIndex.Empty, index, rounding) },
    new Dictionary<Guid, GatewayRates> { [gateway] = new(Guid.CreateVersion7(), index, terms[0]) },
    new Dictionary<Guid, decimal>());
var numbers = Enumerable.Range(0, 100_000).Select(_ => "+" + prefixes[random.Next(prefixes.Length)] + random.Next(1_000_000, 9_999_999)).ToArray();
var sorted = rates.OrderBy(rate => rate.Prefix, StringComparer.Ordinal).ToArray();
var keys = Array.ConvertAll(sorted, rate => rate.Prefix);

foreach (var number in numbers)
{
    if (index.Find(number, moment) != InArray(number))
    {
        throw new InvalidOperationException($"{number} has two prices");
    }
}

var found = Measure(number => index.Find(number, moment)!.Terms.Price(187, rounding).Amount);
var array = Measure(number => InArray(number)!.Terms.Price(187, rounding).Amount);
var both = Measure(number => rater.Rate(new RatableCall(CallDirection.Outbound, customer, gateway, null, number, 187, moment)).Sell!.Value.Charge.Amount);
Console.WriteLine(JsonSerializer.Serialize(new { found = found.Rate, bytes = found.Bytes, array = array.Rate, both = both.Rate, bothBytes = both.Bytes }));

// Longest first, as a search for equal keys has to.
Rate? InArray(string number)
{
    for (var digits = Math.Min(15, number.Length - 1); digits > 0; digits--)
    {
        if (Array.BinarySearch(keys, number.Substring(1, digits), StringComparer.Ordinal) is >= 0 and var place)
        {
            return sorted[place];
        }
    }

    return null;
}

(double Rate, double Bytes) Measure(Func<string, decimal> price)
{
    Once(price, length / 3);
    return Once(price, length);
}

(double Rate, double Bytes) Once(Func<string, decimal> price, TimeSpan time)
{
    var sum = 0m;
    var (start, bytes, done) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), 0L);
    while (Environment.CpuUsage.TotalTime - start < time)
    {
        foreach (var number in numbers)
        {
            sum += price(number);
        }

        done += numbers.Length;
    }

    var used = GC.GetAllocatedBytesForCurrentThread() - bytes;
    return sum > 0 ? (done / (Environment.CpuUsage.TotalTime - start).TotalSeconds, Math.Round((double)used / done, 2)) : throw new InvalidOperationException("Nothing was priced");
}

// Most continue another one, as areas continue countries and carriers' ranges continue areas.
string[] Prefixes(int count)
{
    var all = new List<string>();
    var known = new HashSet<string>(StringComparer.Ordinal);
    while (known.Count < count)
    {
        var parent = all.Count > 0 && random.Next(5) > 0 ? all[random.Next(all.Count)] : "";
        var prefix = parent + (parent.Length == 0 ? random.Next(10, 100) : random.Next(100)).ToString(CultureInfo.InvariantCulture);
        if (prefix.Length <= 8 && known.Add(prefix))
        {
            all.Add(prefix);
        }
    }

    return [.. all];
}
