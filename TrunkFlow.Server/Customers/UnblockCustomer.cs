using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Lets a blocked customer call and be called again.</summary>
/// <param name="Id">The customer.</param>
public sealed record UnblockCustomerInput(Guid Id);

public sealed class UnblockCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(UnblockCustomerInput input, CancellationToken cancellationToken)
    {
        var customer = await db.FindOrRefuseAsync<Customer>(input.Id, cancellationToken);
        customer.Unblock();
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }
}
