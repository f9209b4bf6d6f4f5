using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>A place a call to the number is tried at, while it is typed.</summary>
public sealed class DestinationForm
{
    /// <summary>Kind and key of a trunk or extension, <c>Extension:…</c>; just <c>ExternalNumber</c> for the number beside it.</summary>
    public string? TargetId { get; set; }

    public string? Number { get; set; }

    public int RingSeconds { get; set; } = 30;

    public static DestinationForm Of(DidDestination destination) => new()
    {
        TargetId = destination.Kind == DestinationKind.ExternalNumber
            ? destination.Kind.ToString()
            : $"{destination.Kind}:{destination.TrunkId ?? destination.ExtensionId ?? destination.ConferenceId}",
        Number = destination.Number,
        RingSeconds = destination.RingSeconds,
    };

    public DestinationDetails ToDetails()
    {
        var parts = (TargetId ?? "").Split(':');
        return new DestinationDetails
        {
            Kind = Enum.TryParse<DestinationKind>(parts[0], out var kind) ? kind : DestinationKind.Extension,
            TargetId = parts.Length > 1 && Guid.TryParse(parts[1], out var id) ? id : null,
            Number = Number,
            RingSeconds = RingSeconds,
        };
    }
}
