using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Routes;

/// <summary>Which gateways carry calls to the numbers of a pattern, and in what order.</summary>
public sealed class OutboundRoute : Entity
{
    private readonly List<RouteGateway> gateways = [];

    private OutboundRoute()
    {
    }

    public OutboundRoute(RouteDetails details) => Set(details);

    public string Name { get; private set; } = "";

    /// <summary>As <see cref="DialPattern"/> writes it.</summary>
    public string Pattern { get; private set; } = "";
    public int Priority { get; private set; }
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public RouteMode Mode { get; private set; }
    public int StripDigits { get; private set; }
    public string AddPrefix { get; private set; } = "";
    public CallerIdRule CallerIdRule { get; private set; }
    public string? CallerId { get; private set; }
    public bool Block { get; private set; }
    public bool Stop { get; private set; }
    public int MaxAttempts { get; private set; }
    public TimeBand? TimeCondition { get; private set; }
    public bool Enabled { get; private set; }

    /// <summary>By <see cref="RouteGateway.Position"/>.</summary>
    public IReadOnlyList<RouteGateway> Gateways => gateways;

    public void Edit(RouteDetails details)
    {
        Set(details);
        Touch();
    }

    private void Set(RouteDetails details)
    {
        Name = SwitchText.Name("name", details.Name);
        Pattern = DialPattern.Parse("pattern", details.Pattern).Text;
        Priority = Require.InRange("priority", details.Priority, 0, 10_000);
        CustomerId = details.CustomerId;
        Mode = Require.Known("mode", details.Mode);
        StripDigits = Require.InRange("stripDigits", details.StripDigits, 0, 20);
        AddPrefix = SwitchText.Prefix("addPrefix", details.AddPrefix);
        CallerIdRule = Require.Known("callerIdRule", details.CallerIdRule);
        CallerId = PhoneNumber.ParseOptional("callerId", details.CallerId);
        Block = details.Block;
        Stop = details.Stop;
        MaxAttempts = Require.InRange("maxAttempts", details.MaxAttempts, 1, 20);
        TimeCondition = TimeBand.ParseOptional("timeCondition", details.TimeCondition);
        Enabled = details.Enabled;
        if (CallerIdRule == CallerIdRule.Replace && CallerId is null)
        {
            throw new InvalidValueException("callerId", "Missing");
        }

        SetGateways(details.Gateways ?? []);
    }

    private void SetGateways(IReadOnlyList<RouteGatewayDetails> next)
    {
        if (next.Count == 0 && !Block)
        {
            throw new InvalidValueException("gateways", "Missing");
        }

        for (var index = 0; index < next.Count; index++)
        {
            if (next.Take(index).Any(earlier => earlier.GatewayId == next[index].GatewayId))
            {
                throw new InvalidValueException($"gateways[{index}].gatewayId", "Twice");
            }
        }

        // Rows that stay are placed anew instead of replaced, so the audit log shows what moved.
        var position = 0;
        var made = InputPath.UnderEach("gateways", next, details => Placed(++position, details));
        gateways.Clear();
        gateways.AddRange(made);
    }

    private RouteGateway Placed(int position, RouteGatewayDetails details)
    {
        if (gateways.Find(gateway => gateway.GatewayId == details.GatewayId) is not { } present)
        {
            return new RouteGateway(this, position, details);
        }

        present.Place(position, details);
        return present;
    }
}
