using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Dids;

/// <summary>The n-th place a call to an allocated DID is tried at.</summary>
public sealed class DidDestination
{
    private DidDestination()
    {
    }

    internal DidDestination(CustomerDid allocation, int position, DestinationDetails details)
    {
        CustomerDidId = allocation.Id;
        CustomerId = allocation.CustomerId;
        Position = position;
        Kind = Require.Known("kind", details.Kind);
        RingSeconds = Require.InRange("ringSeconds", details.RingSeconds, 1, 300);
        if (Kind == DestinationKind.ExternalNumber)
        {
            Number = PhoneNumber.Parse("number", details.Number);
            return;
        }

        var target = details.TargetId ?? throw new InvalidValueException("targetId", "Missing");
        TrunkId = Kind == DestinationKind.Trunk ? target : null;
        ExtensionId = Kind == DestinationKind.Extension ? target : null;
        ConferenceId = Kind == DestinationKind.Conference ? target : null;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CustomerDidId { get; private set; }
    public Guid CustomerId { get; private set; }
    public int Position { get; private set; }
    public DestinationKind Kind { get; private set; }
    public Guid? TrunkId { get; private set; }
    public CustomerTrunk? Trunk { get; private set; }
    public Guid? ExtensionId { get; private set; }
    public Extension? Extension { get; private set; }
    public Guid? ConferenceId { get; private set; }
    public Conference? Conference { get; private set; }

    /// <summary>E.164; a call there is rated by tariff like any outbound call.</summary>
    public string? Number { get; private set; }
    public int RingSeconds { get; private set; }
}
