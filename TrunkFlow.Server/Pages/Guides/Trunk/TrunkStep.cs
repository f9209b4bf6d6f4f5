using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Guides.Trunk;

/// <summary>A step of selling a trunk: by which prices, to whom and from where, and what to set up there.</summary>
public abstract class TrunkStep : StepPage
{
    [BindProperty(SupportsGet = true, Name = "plan")]
    public Guid? PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "customer")]
    public Guid? CustomerId { get; set; }

    public override Guide Guide => new(
        "Trunk",
        [
            new("Plan", To("Plan")),
            new("SellPrice", PlanId is null ? null : To("Price")),
            new("Trunk", PlanId is null ? null : To("Customer")),
            new("Ready", CustomerId is null ? null : To("Ready")),
        ],
        Position);

    protected abstract int Position { get; }

    protected string To(string page) => Url.Page($"/Guides/Trunk/{page}", new { plan = PlanId, customer = CustomerId })!;
}
