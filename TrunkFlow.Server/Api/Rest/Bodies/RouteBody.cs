using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>Which gateways carry calls to the numbers of a pattern, and in what order.</summary>
public sealed class RouteBody(OutboundRoute route)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => route.Id;

    /// <summary>Name shown in lists.</summary>
    public string Name => route.Name;

    /// <summary>Asterisk pattern, or a prefix, of normalised numbers. Of routes with the same priority the most specific one is taken.</summary>
    public string Pattern => route.Pattern;

    /// <summary>Lower comes first.</summary>
    public int Priority => route.Priority;

    /// <summary>The only customer it is for; null for all.</summary>
    public Guid? CustomerId => route.CustomerId;

    /// <summary>How its gateways are ordered.</summary>
    public RouteMode Mode => route.Mode;

    /// <summary>Digits taken off the front of the number.</summary>
    public int StripDigits => route.StripDigits;

    /// <summary>Digits then put in front of it.</summary>
    public string AddPrefix => route.AddPrefix;

    /// <summary>What happens to the caller’s number.</summary>
    public CallerIdRule CallerIdRule => route.CallerIdRule;

    /// <summary>The number shown, when the rule replaces it.</summary>
    public string? CallerId => route.CallerId;

    /// <summary>Calls that match are refused.</summary>
    public bool Block => route.Block;

    /// <summary>No later route is tried when its gateways failed.</summary>
    public bool Stop => route.Stop;

    /// <summary>How many gateways are tried at most.</summary>
    public int MaxAttempts => route.MaxAttempts;

    /// <summary>The hours of the week it holds in, like mon-fri 08:00-18:00; null for always.</summary>
    public string? TimeCondition => route.TimeCondition?.ToString();

    /// <summary>A disabled route is not on the switch.</summary>
    public bool Enabled => route.Enabled;

    /// <summary>Its gateways, in the order they are tried.</summary>
    public IReadOnlyList<RouteGatewayBody> Gateways => [.. route.Gateways.OrderBy(place => place.Position).Select(place => new RouteGatewayBody(place))];

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => route.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => route.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => route.Version;
}
