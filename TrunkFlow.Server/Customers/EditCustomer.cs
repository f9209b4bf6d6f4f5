using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Customers;

/// <summary>All of a customer's fields as they shall be. What is left out takes its default.</summary>
public sealed record EditCustomerInput : CustomerDetails
{
    /// <summary>The customer to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }

    /// <summary>The SIP accesses as they shall be: those with an id are changed, those without are added, the others are removed. Null leaves them alone.</summary>
    public IReadOnlyList<EditTrunkInput>? Trunks { get; init; }
}

/// <summary>A SIP access as it shall be.</summary>

[GraphQLName("EditCustomerTrunkInput")]
public sealed record EditTrunkInput : CustomerTrunkDetails
{
    /// <summary>The existing access to change; null for a new one.</summary>
    public Guid? Id { get; init; }
}

public sealed class EditCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(EditCustomerInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<TariffPlan>("tariffPlanId", input.TariffPlanId, cancellationToken);
        var customer = await db.FindOrRefuseAsync<Customer>(input.Id, input.Version, cancellationToken);
        customer.Edit(input);
        if (input.Trunks is not null)
        {
            await db.Entry(customer).Collection(c => c.Trunks).LoadAsync(cancellationToken);
            await db.RequireFreeAddressesAsync(SetTrunks(customer, input.Trunks), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }

    private static CustomerTrunk[] SetTrunks(Customer customer, IReadOnlyList<EditTrunkInput> inputs)
    {
        var existing = customer.Trunks.ToDictionary(trunk => trunk.Id);
        var kept = InputPath.UnderEach("trunks", inputs, input =>
        {
            if (input.Id is not { } id)
            {
                return customer.AddTrunk(input);
            }

            var trunk = existing.GetValueOrDefault(id) ?? throw NotFoundException.Of<CustomerTrunk>(id, "id");
            customer.EditTrunk(trunk, input);
            return trunk;
        });
        foreach (var trunk in existing.Values.Except(kept))
        {
            customer.RemoveTrunk(trunk);
        }

        return kept;
    }
}
