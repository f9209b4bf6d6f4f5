using Microsoft.EntityFrameworkCore;
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
        if (await IsInUseAsync(customer.Id, cancellationToken))
        {
            throw new CustomerInUseException(customer.Code);
        }

        db.Remove(customer);
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }

    private async Task<bool> IsInUseAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Extensions.AnyAsync(extension => extension.CustomerId == id, cancellationToken)
        || await db.CustomerDids.AnyAsync(allocation => allocation.CustomerId == id, cancellationToken)
        || await db.Routes.AnyAsync(route => route.CustomerId == id, cancellationToken)
        || await db.LedgerEntries.AnyAsync(entry => entry.CustomerId == id, cancellationToken)
        || await db.CallRecords.AnyAsync(call => call.CustomerId == id, cancellationToken);
}
