using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Guides.Carrier;

/// <summary>A step of connecting a carrier: who it is, where it is, what it costs, whether it works, what goes out by it.</summary>
public abstract class CarrierStep : StepPage
{
    [BindProperty(SupportsGet = true, Name = "provider")]
    public Guid? ProviderId { get; set; }

    [BindProperty(SupportsGet = true, Name = "gateway")]
    public Guid? GatewayId { get; set; }

    public override Guide Guide => new(
        "Carrier",
        [
            new("Provider", To("Provider")),
            new("Gateway", ProviderId is null ? null : To("Gateway")),
            new("Price", GatewayId is null ? null : To("Price")),
            new("Test", GatewayId is null ? null : To("Test")),
            new("Route", GatewayId is null ? null : To("Route")),
        ],
        Position);

    protected abstract int Position { get; }

    protected string To(string page) => Url.Page($"/Guides/Carrier/{page}", new { provider = ProviderId, gateway = GatewayId })!;
}
