using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>A step of selling a number with an extension: to whom, which telephone, which number, where it rings.</summary>
public abstract class NumberStep : StepPage
{
    [BindProperty(SupportsGet = true, Name = "customer")]
    public Guid? CustomerId { get; set; }

    [BindProperty(SupportsGet = true, Name = "extension")]
    public Guid? ExtensionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "did")]
    public Guid? DidId { get; set; }

    public override Guide Guide => new(
        "Number",
        [
            new("Customer", To("Customer")),
            new("Extension", CustomerId is null ? null : To("Extension")),
            new("Did", ExtensionId is null ? null : To("Did")),
            new("Rings", DidId is null || ExtensionId is null ? null : To("Rings")),
            new("ReadyNumber", DidId is null || ExtensionId is null ? null : To("Ready")),
        ],
        Position);

    protected abstract int Position { get; }

    protected string To(string page, string? handler = null) => Url.Page($"/Guides/Number/{page}", handler, new { customer = CustomerId, extension = ExtensionId, did = DidId })!;
}
