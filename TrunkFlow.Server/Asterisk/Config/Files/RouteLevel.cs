using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>
/// Routes of one priority that apply to the same customers, one context each. Asterisk picks the most specific pattern of a context whatever the order,
/// so priority can only be told by going through contexts in order (tf-hunt).
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

    private static Comparer<DialPattern> Specificity { get; } = Comparer<DialPattern>.Create(DialPattern.CompareSpecificity);

    private static ConfigText LevelName(int priority, string? code, int ordinal) =>
        AsteriskText.Name($"{priority}{(code is null ? "" : $"-{code}")}{(ordinal == 1 ? "" : $".{ordinal}")}");
}
