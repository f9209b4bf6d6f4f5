namespace TrunkFlow.Server.Routes;

/// <summary>What a route does to the caller's number: keep it, or show the route's own.</summary>
public enum CallerIdRule
{
    Keep,
    Replace,
}
