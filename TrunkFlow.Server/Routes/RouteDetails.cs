namespace TrunkFlow.Server.Routes;

public record RouteDetails
{
    /// <summary>Name shown in lists.</summary>
    public required string Name { get; init; }

    /// <summary>Asterisk pattern or prefix, see <see cref="DialPattern"/>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Lower comes first.</summary>
    [DefaultValue(100)]
    public int Priority { get; init; } = 100;

    /// <summary>The only customer it is for; null for all.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>How its gateways are ordered.</summary>
    [DefaultValue(RouteMode.Order)]
    public RouteMode Mode { get; init; } = RouteMode.Order;

    /// <summary>Digits taken off the front of the number.</summary>
    [DefaultValue(0)]
    public int StripDigits { get; init; }

    /// <summary>Digits then put in front of it.</summary>
    public string? AddPrefix { get; init; }

    /// <summary>What happens to the caller’s number.</summary>
    [DefaultValue(CallerIdRule.Keep)]
    public CallerIdRule CallerIdRule { get; init; } = CallerIdRule.Keep;

    /// <summary>The number shown, when the rule replaces it.</summary>
    public string? CallerId { get; init; }

    /// <summary>Calls that match are refused.</summary>
    [DefaultValue(false)]
    public bool Block { get; init; }

    /// <summary>No later route is tried when this one's gateways failed.</summary>
    [DefaultValue(false)]
    public bool Stop { get; init; }

    /// <summary>How many gateways are tried at most.</summary>
    [DefaultValue(3)]
    public int MaxAttempts { get; init; } = 3;

    /// <summary>The hours of the week it holds in, like <c>mon-fri 08:00-18:00</c>, perhaps with <c>+holidays</c> or <c>-holidays</c> (Brazil’s national holidays) behind it; null for always.</summary>
    public string? TimeCondition { get; init; }

    /// <summary>A disabled route is not on the switch.</summary>
    [DefaultValue(true)]
    public bool Enabled { get; init; } = true;

    /// <summary>In the order they are tried.</summary>
    public IReadOnlyList<RouteGatewayDetails>? Gateways { get; init; }
}
