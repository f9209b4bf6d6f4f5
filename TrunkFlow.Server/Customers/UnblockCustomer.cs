using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Lets a blocked customer call and be called again.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Version">The version that was read: the change is refused when somebody saved a newer one since. Null takes any.</param>
public sealed record UnblockCustomerInput(Guid Id, int? Version = null);

public sealed class UnblockCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(UnblockCustomerInput input, CancellationToken cancellationToken)
    {
        var customer = await db.FindOrRefuseAsync<Customer>(input.Id, input.Version, cancellationToken);
        customer.Unblock();
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }
}
