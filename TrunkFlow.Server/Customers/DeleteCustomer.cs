using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Removes a customer that has no calls, numbers, extensions or ledger. One that has is blocked instead.</summary>
/// <param name="Id">The customer.</param>
public sealed record DeleteCustomerInput(Guid Id);

public sealed class DeleteCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(DeleteCustomerInput input, CancellationToken cancellationToken)
    {
        var customer = await db.FindOrRefuseAsync<Customer>(input.Id, cancellationToken);
        await CustomersInUse.RefuseAsync(db, [customer], cancellationToken);
        db.Remove(customer);
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }
}
