using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>
/// Routes of one priority that apply to the same customers, in one context but for those with many leading digits. Asterisk picks the most specific pattern of a
/// context whatever the order, so priority can only be told by going through contexts in order (tf-hunt).
/// </summary>
internal sealed record RouteLevel(ConfigText Name, Guid? CustomerId, IReadOnlyList<SwitchRoute> Routes)
{
    /// <summary>In the order they are tried: by priority, a customer's own before everyone's.</summary>
    public static IReadOnlyList<RouteLevel> Of(SwitchModel model)
    {
        var codes = model.Customers.ToDictionary(customer => customer.Id, customer => customer.Code);
        return
        [
            .. from route in model.Routes
               where route.CustomerId is null || codes.ContainsKey(route.CustomerId.Value)
               group route by (route.Priority, Code: route.CustomerId is { } customer ? codes[customer] : null, route.CustomerId) into level
               orderby level.Key.Priority, level.Key.Code is null, level.Key.Code
               from part in WithoutTwins(level)
               select new RouteLevel(LevelName(level.Key.Priority, level.Key.Code, part.Ordinal), level.Key.CustomerId, part.Routes),
        ];
    }

    /// <summary>Asterisk looks for a new pattern's place among all of its context, so many thousand may not share one. As many digits as tf-hunt asks by.</summary>
    private const int ShardDigits = 7;

    /// <summary>
    /// The level's contexts: one for each seven digits that patterns begin with, and first the one for all other patterns. Who has a digit where another has a choice of digits is
    /// the more specific, so what matches within the digits' own context comes before everything that matches outside.
    /// </summary>
    public IEnumerable<(ConfigText? Shard, IEnumerable<SwitchRoute> Routes)> Parts => Routes
        .GroupBy(ShardOf)
        .OrderBy(shard => shard.Key, StringComparer.Ordinal)
        .Select(shard => (shard.Key is { } digits ? AsteriskText.Digits(digits) : (ConfigText?)null, shard.AsEnumerable()));

    /// <summary>The levels a customer may use, as tf-hunt takes them.</summary>
    public static ConfigText For(Guid customer, IEnumerable<RouteLevel> levels) =>
        AsteriskText.List(from level in levels where level.CustomerId is null || level.CustomerId == customer select level.Name);

    // A context keeps one of two equal patterns, so the second goes into a level of its own right behind.
    private static IEnumerable<(int Ordinal, IReadOnlyList<SwitchRoute> Routes)> WithoutTwins(IEnumerable<SwitchRoute> routes) =>
        routes.OrderBy(route => route.Id)
            .GroupBy(route => AsteriskText.Pattern(route.Pattern))
            .SelectMany(twins => twins.Select((route, index) => (route, index)))
            .GroupBy(pair => pair.index, pair => pair.route)
            .OrderBy(part => part.Key)
            .Select(part => (part.Key + 1, (IReadOnlyList<SwitchRoute>)[.. part.OrderBy(route => DialPattern.Parse(null, route.Pattern), Specificity)]));

    private static string? ShardOf(SwitchRoute route)
    {
        var pattern = AsteriskText.Pattern(route.Pattern).ToString().TrimStart('_');
        return pattern.Length >= ShardDigits && pattern.AsSpan(0, ShardDigits).IndexOfAnyExceptInRange('0', '9') < 0 ? pattern[..ShardDigits] : null;
    }

    private static Comparer<DialPattern> Specificity { get; } = Comparer<DialPattern>.Create(DialPattern.CompareSpecificity);

    private static ConfigText LevelName(int priority, string? code, int ordinal) =>
        AsteriskText.Name($"{priority}{(code is null ? "" : $"-{code}")}{(ordinal == 1 ? "" : $".{ordinal}")}");
}
