using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Removes several customers that have no calls, numbers, extensions or ledger, all of them or none.</summary>
/// <param name="Ids">The customers, at most 10,000.</param>
public sealed record DeleteCustomersInput(IReadOnlyList<Guid> Ids);

public sealed class DeleteCustomers(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<Customer>> RunAsync(DeleteCustomersInput input, CancellationToken cancellationToken)
    {
        var customers = await db.FindAllOrRefuseAsync<Customer>("ids", input.Ids, cancellationToken);
        await CustomersInUse.RefuseAsync(db, customers, cancellationToken);
        db.RemoveRange(customers);
        await db.SaveChangesAsync(cancellationToken);
        return customers;
    }
}
