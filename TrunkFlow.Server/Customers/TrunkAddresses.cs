using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

internal static class TrunkAddresses
{
    /// <summary>
    /// Refuses addresses that overlap with another customer's, at the field that has them. The database refuses them too; here it can still be
    /// said which of the trunks it is.
    /// </summary>
    public static async Task RequireFreeAddressesAsync(this TrunkFlowDbContext db, IReadOnlyList<CustomerTrunk> trunks, CancellationToken cancellationToken)
    {
        for (var index = 0; index < trunks.Count; index++)
        {
            var (trunk, customerId) = (trunks[index], trunks[index].CustomerId);
            if (trunk.Address is { } address
                && await db.CustomerTrunks.FromSql($"SELECT * FROM customer_trunks WHERE customer_id <> {customerId} AND address && {address}").AnyAsync(cancellationToken))
            {
                throw InputPath.At($"trunks[{index}]", new TrunkAddressOverlapsException(NetworkAddress.Text(address)));
            }
        }
    }
}
