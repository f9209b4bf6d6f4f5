namespace TrunkFlow.Server.Routes;

/// <summary>What a route does to the caller's number: keep it, or show the route's own.</summary>
public enum CallerIdRule
{
    /// <summary>The caller’s number goes out as it is.</summary>
    Keep,

    /// <summary>The route’s own number goes out.</summary>
    Replace,
}
