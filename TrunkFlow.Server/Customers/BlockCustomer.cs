using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Stops a customer's calls. Calls in progress end normally.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Status">Which calls to stop: all, those it receives, or those it makes.</param>
/// <param name="Reason">Why, for whoever looks at it later.</param>
public sealed record BlockCustomerInput(Guid Id, [property: DefaultValue(CustomerStatus.Blocked)] CustomerStatus Status = CustomerStatus.Blocked, string? Reason = null);

public sealed class BlockCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(BlockCustomerInput input, CancellationToken cancellationToken)
    {
        var customer = await db.FindOrRefuseAsync<Customer>(input.Id, cancellationToken);
        customer.Block(input.Status, input.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }
}
