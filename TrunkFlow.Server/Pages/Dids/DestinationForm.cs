using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Extensions;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>A place a call to the number is tried at, while it is typed.</summary>
public sealed class DestinationForm
{
    /// <summary>Kind and key of a trunk or conference, <c>Trunk:…</c>; just <c>Extension</c> or <c>ExternalNumber</c> for the number beside it.</summary>
    public string? TargetId { get; set; }

    /// <summary>Of an extension or of somebody outside.</summary>
    public string? Number { get; set; }

    public int RingSeconds { get; set; } = 30;

    public static DestinationForm Of(DidDestination destination) => new()
    {
        TargetId = (destination.TrunkId ?? destination.ConferenceId) is { } key ? $"{destination.Kind}:{key}" : $"{destination.Kind}",
        Number = destination.Extension?.Number ?? destination.Number,
        RingSeconds = destination.RingSeconds,
    };

    internal DestinationDetails ToDetails(ExtensionKeys extensions)
    {
        var parts = (TargetId ?? "").Split(':');
        var kind = Enum.TryParse<DestinationKind>(parts[0], out var known) ? known : DestinationKind.Extension;
        return new DestinationDetails
        {
            Kind = kind,
            TargetId = kind == DestinationKind.Extension ? extensions.Of("number", Number) : parts.Length > 1 && Guid.TryParse(parts[1], out var id) ? id : null,
            Number = Number,
            RingSeconds = RingSeconds,
        };
    }
}
