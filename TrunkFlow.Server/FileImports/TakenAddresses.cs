using System.Net;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.FileImports;

/// <summary>The addresses customers and carriers call from, those there are and those of the file so far.</summary>
internal sealed class TakenAddresses
{
    private readonly HashSet<IPNetwork> _networks = [];

    /// <summary>Those and every wider network that holds one of them.</summary>
    private readonly HashSet<IPNetwork> _around = [];

    public static async Task<TakenAddresses> ReadAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var taken = new TakenAddresses();
        foreach (var network in await db.CustomerTrunks.Where(trunk => trunk.Address != null).Select(trunk => trunk.Address!.Value).ToListAsync(cancellationToken))
        {
            taken.Add(network);
        }

        foreach (var network in (await db.Gateways.Select(gateway => gateway.InboundAddresses).ToListAsync(cancellationToken)).SelectMany(networks => networks))
        {
            taken.Add(network);
        }

        return taken;
    }

    /// <summary>Takes all addresses of a customer or none.</summary>
    /// <exception cref="TrunkAddressOverlapsException">One of them is another customer’s or a gateway’s.</exception>
    public void Take(Customer customer)
    {
        var networks = customer.Trunks.Select(trunk => trunk.Address).OfType<IPNetwork>().ToList();
        foreach (var network in networks)
        {
            if (_around.Contains(network) || Around(network).Any(_networks.Contains))
            {
                throw new TrunkAddressOverlapsException(NetworkAddress.Text(network));
            }
        }

        networks.ForEach(Add);
    }

    private void Add(IPNetwork network)
    {
        _networks.Add(network);
        _around.UnionWith(Around(network));
    }

    /// <summary>The network and every wider one that holds it.</summary>
    private static IEnumerable<IPNetwork> Around(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var length = network.PrefixLength; length >= 0; length--)
        {
            for (var bit = length; bit < network.PrefixLength; bit++)
            {
                bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            }

            yield return new IPNetwork(new IPAddress(bytes), length);
        }
    }
}
