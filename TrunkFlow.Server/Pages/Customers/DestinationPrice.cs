namespace TrunkFlow.Server.Pages.Customers;

/// <summary>A destination the customer calls, and what a minute there costs now.</summary>
/// <param name="Prefix">The prefix its calls were rated by.</param>
/// <param name="Name">What the tariffs call it; null where they give it no name.</param>
/// <param name="PerMinute">What its calls would be rated by now. Null where there is no such price any more.</param>
/// <param name="IsOwn">The customer's own price, which comes before its plan's.</param>
public sealed record DestinationPrice(string Prefix, string? Name, decimal? PerMinute, bool IsOwn);
