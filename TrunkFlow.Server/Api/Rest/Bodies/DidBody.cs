using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>A number people can call us on.</summary>
public sealed class DidBody(Did did)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => did.Id;

    /// <summary>The number in international form with its plus sign; it never changes.</summary>
    public string Number => did.Number;

    /// <summary>Where it comes from.</summary>
    public Guid? ProviderId => did.ProviderId;

    /// <summary>The gateway its calls arrive on; null for any of the provider.</summary>
    public Guid? GatewayId => did.GatewayId;

    /// <summary>Kind of number.</summary>
    public DidType Type => did.Type;

    /// <summary>Free, allocated, resting after a release, or gone to another operator.</summary>
    public DidStatus Status => did.Status;

    /// <summary>Until when it rests.</summary>
    public DateTimeOffset? QuarantineUntil => did.QuarantineUntil;

    /// <summary>What we pay for it a month.</summary>
    public decimal MonthlyBuy => did.MonthlyBuy;

    /// <summary>What its customer pays for it a month.</summary>
    public decimal MonthlySell => did.MonthlySell;

    /// <summary>What we paid once.</summary>
    public decimal SetupBuy => did.SetupBuy;

    /// <summary>What its customer pays once.</summary>
    public decimal SetupSell => did.SetupSell;

    /// <summary>What its customer pays for a minute received.</summary>
    public decimal InboundPricePerMinute => did.InboundPricePerMinute;

    /// <summary>Calls at the same time; null for no limit.</summary>
    public int? MaxChannels => did.MaxChannels;

    /// <summary>New calls in a second; null for no limit.</summary>
    public int? MaxCallsPerSecond => did.MaxCallsPerSecond;

    /// <summary>The allocation in force; null while nobody holds it.</summary>
    public AllocationBody? Allocation => did.Allocations.FirstOrDefault(allocation => allocation.ValidUntil is null) is { } held ? new AllocationBody(held) : null;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => did.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => did.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => did.Version;
}
