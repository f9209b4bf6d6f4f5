using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Reports;

/// <summary>What hangs together with ShortCallDay: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(ShortCallDay))]
public sealed class ShortCallDayRelations
{
    /// <summary>The customer; null when they are gone.</summary>
    [Authorize(Policies.Read)]
    public Task<Customer?> GetCustomerAsync([Parent] ShortCallDay row, CustomerById loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(row.CustomerId, cancellationToken);
}
