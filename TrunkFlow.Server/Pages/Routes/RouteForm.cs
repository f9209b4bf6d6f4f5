using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>What the route's form holds while it is typed.</summary>
public sealed class RouteForm : ICheckedForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Pattern { get; set; }

    public int Priority { get; set; } = 100;

    [ModelBinder<CustomerCodeBinder>]
    public Guid? CustomerId { get; set; }

    public RouteMode Mode { get; set; }

    public int StripDigits { get; set; }

    public string? AddPrefix { get; set; }

    public CallerIdRule CallerIdRule { get; set; }

    public string? CallerId { get; set; }

    public bool Block { get; set; }

    public bool Stop { get; set; }

    public int MaxAttempts { get; set; } = 3;

    public string? TimeCondition { get; set; }

    public bool Enabled { get; set; }

    public List<RouteGatewayForm> Gateways { get; set; } = [];

    public static RouteForm Of(OutboundRoute route) => new()
    {
        Version = route.Version,
        Name = route.Name,
        Pattern = route.Pattern,
        Priority = route.Priority,
        CustomerId = route.CustomerId,
        Mode = route.Mode,
        StripDigits = route.StripDigits,
        AddPrefix = route.AddPrefix,
        CallerIdRule = route.CallerIdRule,
        CallerId = route.CallerId,
        Block = route.Block,
        Stop = route.Stop,
        MaxAttempts = route.MaxAttempts,
        TimeCondition = route.TimeCondition?.ToString(),
        Enabled = route.Enabled,
        Gateways = [.. route.Gateways.OrderBy(gateway => gateway.Position).Select(gateway => new RouteGatewayForm { GatewayId = gateway.GatewayId, Weight = gateway.Weight })],
    };

    public AddRouteInput ToAdd() => new()
    {
        Name = Name ?? "",
        Pattern = Pattern ?? "",
        Priority = Priority,
        CustomerId = CustomerId,
        Mode = Mode,
        StripDigits = StripDigits,
        AddPrefix = AddPrefix,
        CallerIdRule = CallerIdRule,
        CallerId = CallerId,
        Block = Block,
        Stop = Stop,
        MaxAttempts = MaxAttempts,
        TimeCondition = TimeCondition,
        Enabled = Enabled,
        Gateways = [.. Gateways.Select(gateway => new RouteGatewayDetails(gateway.GatewayId, gateway.Weight))],
    };

    public EditRouteInput ToEdit(Guid id) => new()
    {
        Id = id,
        Version = Version,
        Name = Name ?? "",
        Pattern = Pattern ?? "",
        Priority = Priority,
        CustomerId = CustomerId,
        Mode = Mode,
        StripDigits = StripDigits,
        AddPrefix = AddPrefix,
        CallerIdRule = CallerIdRule,
        CallerId = CallerId,
        Block = Block,
        Stop = Stop,
        MaxAttempts = MaxAttempts,
        TimeCondition = TimeCondition,
        Enabled = Enabled,
        Gateways = [.. Gateways.Select(gateway => new RouteGatewayDetails(gateway.GatewayId, gateway.Weight))],
    };

    public ICheckedForm Example() => new RouteForm { Name = "Example", Pattern = "55", Block = true };

    public void Check() => _ = new OutboundRoute(ToAdd());
}
