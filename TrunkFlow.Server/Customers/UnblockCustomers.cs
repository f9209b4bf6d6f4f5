using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Lets several blocked customers call and be called again, all of them or none.</summary>
/// <param name="Ids">The customers, at most 10,000.</param>
public sealed record UnblockCustomersInput(IReadOnlyList<Guid> Ids);

public sealed class UnblockCustomers(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<Customer>> RunAsync(UnblockCustomersInput input, CancellationToken cancellationToken)
    {
        var customers = await db.FindAllOrRefuseAsync<Customer>("ids", input.Ids, cancellationToken);
        foreach (var customer in customers)
        {
            customer.Unblock();
        }

        await db.SaveChangesAsync(cancellationToken);
        return customers;
    }
}
