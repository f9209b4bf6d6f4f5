using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

internal static class InboundAddresses
{
    /// <summary>Refuses an address that calls already come from: of another gateway or of a customer's trunk.</summary>
    public static async Task RequireFreeAddressesAsync(this TrunkFlowDbContext db, Gateway gateway, CancellationToken cancellationToken)
    {
        for (var index = 0; index < gateway.InboundAddresses.Length; index++)
        {
            var address = gateway.InboundAddresses[index];
            var owner = await db.Database.SqlQuery<string>($"""
                SELECT name AS "Value" FROM gateways
                WHERE id <> {gateway.Id} AND EXISTS (SELECT FROM unnest(inbound_addresses) AS taken WHERE taken && {address})
                UNION ALL
                SELECT customers.name FROM customer_trunks JOIN customers ON customers.id = customer_trunks.customer_id
                WHERE customer_trunks.address && {address}
                """).FirstOrDefaultAsync(cancellationToken);
            if (owner is not null)
            {
                throw new GatewayAddressTakenException($"inboundAddresses[{index}]", NetworkAddress.Text(address), owner);
            }
        }
    }
}
