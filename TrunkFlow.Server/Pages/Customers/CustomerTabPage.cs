using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>A tab of a customer: the head they share, and what the tab itself reads.</summary>
public abstract class CustomerTabPage(ReadCustomerOverview read) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CustomerOverview? Overview { get; private set; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Overview is null ? NotThere<Customer>(Id) : Show();
    }

    protected abstract Task ReadAsync(CancellationToken cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Overview = await read.RunAsync(Id, cancellationToken);
        if (Overview is not null)
        {
            await ReadAsync(cancellationToken);
        }
    }
}
