using TrunkFlow.Server.Common;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Dids;

/// <summary>A number people can call us on. Free → allocated → quarantine → free; free or in quarantine it may be ported out.</summary>
public sealed class Did : Entity
{
    private readonly List<CustomerDid> allocations = [];

    private Did()
    {
    }

    public Did(string number, DidDetails details)
    {
        Number = PhoneNumber.Parse("number", number);
        Edit(details);
    }

    /// <summary>E.164 with its plus sign; it never changes.</summary>
    public string Number { get; private set; } = "";

    [IsProjected]
    public Guid? ProviderId { get; private set; }

    public Provider? Provider { get; private set; }

    [IsProjected]
    public Guid? GatewayId { get; private set; }

    public Gateway? Gateway { get; private set; }
    public DidType Type { get; private set; }
    public DidStatus Status { get; private set; }
    public DateTimeOffset? QuarantineUntil { get; private set; }
    public decimal MonthlyBuy { get; private set; }
    public decimal MonthlySell { get; private set; }
    public decimal SetupBuy { get; private set; }
    public decimal SetupSell { get; private set; }
    public decimal InboundPricePerMinute { get; private set; }
    public int? MaxChannels { get; private set; }
    public int? MaxCallsPerSecond { get; private set; }

    /// <summary>Present and past.</summary>
    public IReadOnlyList<CustomerDid> Allocations => allocations;

    public void Edit(DidDetails details)
    {
        ProviderId = details.ProviderId;
        GatewayId = details.GatewayId;
        Type = Require.Known("type", details.Type);
        MonthlyBuy = Require.Price("monthlyBuy", details.MonthlyBuy);
        MonthlySell = Require.Price("monthlySell", details.MonthlySell);
        SetupBuy = Require.Price("setupBuy", details.SetupBuy);
        SetupSell = Require.Price("setupSell", details.SetupSell);
        InboundPricePerMinute = Require.Price("inboundPricePerMinute", details.InboundPricePerMinute);
        MaxChannels = Require.InRange("maxChannels", details.MaxChannels, 0, 100_000);
        MaxCallsPerSecond = Require.InRange("maxCallsPerSecond", details.MaxCallsPerSecond, 0, 10_000);
    }

    /// <summary>Gives the number to a customer; the allocation is the caller's to add to the database.</summary>
    public CustomerDid Allocate(Guid customerId, IReadOnlyList<DestinationDetails> destinations, DateTimeOffset now)
    {
        Expect(DidStatus.Free);
        var allocation = new CustomerDid(this, customerId, destinations, now);
        Status = DidStatus.Allocated;
        allocations.Add(allocation);
        return allocation;
    }

    /// <summary>Takes the number back; it rests until the given time, so that the next holder does not get the last one's calls.</summary>
    public void Release(CustomerDid allocation, DateTimeOffset now, DateTimeOffset quarantineUntil)
    {
        Expect(DidStatus.Allocated);
        allocation.End(now);
        Status = DidStatus.Quarantine;
        QuarantineUntil = quarantineUntil;
    }

    public void EndQuarantine()
    {
        Expect(DidStatus.Quarantine);
        Status = DidStatus.Free;
        QuarantineUntil = null;
    }

    public void PortOut()
    {
        Expect(DidStatus.Free, DidStatus.Quarantine);
        Status = DidStatus.PortedOut;
        QuarantineUntil = null;
    }

    public void PortBack()
    {
        Expect(DidStatus.PortedOut);
        Status = DidStatus.Free;
    }

    private void Expect(params ReadOnlySpan<DidStatus> expected)
    {
        if (!expected.Contains(Status))
        {
            throw new DidStatusException(Number, Status);
        }
    }
}
