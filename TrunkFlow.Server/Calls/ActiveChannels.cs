namespace TrunkFlow.Server.Calls;

/// <summary>How many calls in progress, ringing and answered, customers and gateways have: what their limits of channels are compared with.</summary>
public sealed class ActiveChannels
{
    private readonly Dictionary<string, int> customers;
    private readonly Dictionary<string, int> gateways;

    public ActiveChannels(IReadOnlyCollection<ActiveCall> calls)
    {
        customers = calls.Where(call => call.CustomerCode is not null).CountBy(call => call.CustomerCode!).ToDictionary(StringComparer.Ordinal);
        gateways = calls.Where(call => call.Gateway is not null).CountBy(call => call.Gateway!).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Codes of the customers that have any, with how many.</summary>
    public IReadOnlyDictionary<string, int> Customers => customers;

    /// <summary>Null while no switch has told.</summary>
    public static ActiveChannels? Now(IActiveCalls active)
    {
        var nodes = active.Nodes;
        return nodes.Any(node => node.Known) ? new ActiveChannels([.. nodes.SelectMany(node => node.Calls)]) : null;
    }

    public int OfCustomer(string code) => customers.GetValueOrDefault(code);

    public int OfGateway(string endpoint) => gateways.GetValueOrDefault(endpoint);
}
