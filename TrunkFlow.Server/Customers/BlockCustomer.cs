using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Stops a customer's calls. Calls in progress end normally.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Status">Which calls to stop: all, those it receives, or those it makes.</param>
/// <param name="Reason">Why, for whoever looks at it later.</param>
/// <param name="Version">The version that was read: the change is refused when somebody saved a newer one since. Null takes any.</param>
public sealed record BlockCustomerInput(
    Guid Id, [property: DefaultValue(CustomerStatus.Blocked)] CustomerStatus Status = CustomerStatus.Blocked, string? Reason = null, int? Version = null);

public sealed class BlockCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(BlockCustomerInput input, CancellationToken cancellationToken)
    {
        var customer = await db.FindOrRefuseAsync<Customer>(input.Id, input.Version, cancellationToken);
        customer.Block(input.Status, input.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }
}
