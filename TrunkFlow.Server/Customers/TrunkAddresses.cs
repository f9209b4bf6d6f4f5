using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

internal static class TrunkAddresses
{
    /// <summary>
    /// Refuses addresses that overlap with another customer's or a gateway's, at the field that has them. The database refuses a customer's too; here it
    /// can still be said which of the trunks it is.
    /// </summary>
    public static async Task RequireFreeAddressesAsync(this TrunkFlowDbContext db, IReadOnlyList<CustomerTrunk> trunks, CancellationToken cancellationToken)
    {
        for (var index = 0; index < trunks.Count; index++)
        {
            var (trunk, customerId) = (trunks[index], trunks[index].CustomerId);
            if (trunk.Address is { } address
                && await db.Database.SqlQuery<int>($"""
                    SELECT 1 AS "Value" FROM customer_trunks WHERE customer_id <> {customerId} AND address && {address}
                    UNION ALL
                    SELECT 1 FROM gateways WHERE EXISTS (SELECT FROM unnest(inbound_addresses) AS taken WHERE taken && {address})
                    """).AnyAsync(cancellationToken))
            {
                throw InputPath.At($"trunks[{index}]", new TrunkAddressOverlapsException(NetworkAddress.Text(address)));
            }
        }
    }
}
