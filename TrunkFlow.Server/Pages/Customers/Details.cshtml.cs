using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.TestCalls;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The customer's overview. What changes its state asks in place (<c>?ask=</c>) and acts on the answer.</summary>
public sealed class DetailsModel(
    ReadCustomerAnswers read, ReadTestCalls tests, BlockCustomer block, UnblockCustomer unblock, DeleteCustomer delete, IStringLocalizer<CustomersText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>block or delete, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public BlockForm Input { get; set; } = new();

    public CustomerOverview? Overview { get; private set; }

    public TestCallPanel? Test { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Overview is null ? NotThere<Customer>(Id) : Show();
    }

    public Task<IActionResult> OnPostBlockAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var customer = await block.RunAsync(new BlockCustomerInput(Id, Input.Status, Input.Reason), cancellationToken);
        return Changed(Url.Page("Details", new { Id })!, text["Notice.Blocked", customer.Name]);
    }, cancellationToken);

    public Task<IActionResult> OnPostUnblockAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var customer = await unblock.RunAsync(new UnblockCustomerInput(Id), cancellationToken);
        return Changed(Url.Page("Details", new { Id })!, text["Notice.Unblocked", customer.Name]);
    }, cancellationToken);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await delete.RunAsync(new DeleteCustomerInput(Id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Deleted"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Overview = await read.RunAsync(Id, cancellationToken);
        Test = Overview is null ? null : await tests.PanelAsync(Id, null, new TestCallForm(), Url.Page("Details", new { Id })! + "#test-call", cancellationToken);
    }

    public sealed class BlockForm
    {
        public CustomerStatus Status { get; set; } = CustomerStatus.Blocked;

        public string? Reason { get; set; }
    }
}
