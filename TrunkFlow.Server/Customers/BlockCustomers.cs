using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Stops the calls of several customers, of all of them or of none. Calls in progress end normally.</summary>
/// <param name="Ids">The customers, at most 10,000.</param>
/// <param name="Status">Which calls to stop: all, those they receive, or those they make.</param>
/// <param name="Reason">Why, for whoever looks at it later.</param>
public sealed record BlockCustomersInput(
    IReadOnlyList<Guid> Ids, [property: DefaultValue(CustomerStatus.Blocked)] CustomerStatus Status = CustomerStatus.Blocked, string? Reason = null);

public sealed class BlockCustomers(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<Customer>> RunAsync(BlockCustomersInput input, CancellationToken cancellationToken)
    {
        var customers = await db.FindAllOrRefuseAsync<Customer>("ids", input.Ids, cancellationToken);
        foreach (var customer in customers)
        {
            customer.Block(input.Status, input.Reason);
        }

        await db.SaveChangesAsync(cancellationToken);
        return customers;
    }
}
