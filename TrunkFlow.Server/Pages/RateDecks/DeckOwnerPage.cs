using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>A page of the prices of the plan, customer or provider in the address.</summary>
public abstract class DeckOwnerPage : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Provider { get; set; }

    protected RateDeckOwner OwnerKey => new(Plan, Customer, Provider);

    protected IActionResult NotThere() =>
        Plan is not null ? NotThere<TariffPlan>(Plan) : Customer is not null ? NotThere<Customer>(Customer) : NotThere<Provider>(Provider);
}
