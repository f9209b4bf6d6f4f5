using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Customers;

/// <summary>A new customer.</summary>
public sealed record AddCustomerInput : CustomerDetails
{
    /// <summary>Short key of lower-case letters, digits and hyphens. It names the customer on the switch and never changes.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the customer calls through SIP trunks of its own or with extensions on our switch.</summary>
    public required CustomerType Type { get; init; }

    /// <summary>SIP accesses of a trunk customer.</summary>
    public IReadOnlyList<CustomerTrunkDetails>? Trunks { get; init; }
}

public sealed class AddCustomer(TrunkFlowDbContext db)
{
    public async Task<Customer> RunAsync(AddCustomerInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<TariffPlan>("tariffPlanId", input.TariffPlanId, cancellationToken);
        var customer = Make(input);
        await db.RequireFreeAddressesAsync(customer.Trunks, cancellationToken);
        db.Customers.Add(customer);
        db.CustomerBalances.Add(new CustomerBalance(customer.Id));
        await db.SaveChangesAsync(cancellationToken);
        return customer;
    }

    /// <summary>The customer with its accesses, as yet known to nobody.</summary>
    internal static Customer Make(AddCustomerInput input)
    {
        var customer = new Customer(input.Code, input.Type, input);
        InputPath.UnderEach("trunks", input.Trunks, customer.AddTrunk);
        return customer;
    }
}
