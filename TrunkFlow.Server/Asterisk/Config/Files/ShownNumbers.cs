using TrunkFlow.Server.Asterisk.Config.Model;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>The numbers telephones show outside: no carrier takes the short number of an extension for a caller's.</summary>
internal sealed class ShownNumbers(SwitchModel model)
{
    private readonly Dictionary<Guid, string?> ringing = First(
        from did in model.Dids from destination in did.Destinations.OfType<SwitchDestination.ToExtension>() select (destination.ExtensionId, did.Number));

    private readonly Dictionary<Guid, string?> held = First(from did in model.Dids select (did.CustomerId, did.Number));

    /// <summary>The one it was given; else one that rings at it, else one of its customer's. E.164 with plus; null where he has none.</summary>
    public string? Of(SwitchCustomer customer, SwitchExtension extension) =>
        extension.CallerIdNumber ?? ringing.GetValueOrDefault(extension.Id) ?? held.GetValueOrDefault(customer.Id);

    private static Dictionary<Guid, string?> First(IEnumerable<(Guid Id, string Number)> numbers) =>
        numbers.GroupBy(pair => pair.Id).ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Number).Min(StringComparer.Ordinal));
}
