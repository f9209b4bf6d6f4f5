using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>Whether a telephone can be reached, in one word of the panel.</summary>
/// <param name="Kind">Of the sign beside it.</param>
/// <param name="Icon">Another than the kind's own; null for that.</param>
/// <param name="Word">Key of the word.</param>
public sealed record ExtensionStanding(string Kind, string? Icon, string Word)
{
    public static ExtensionStanding Of(Extension extension, ExtensionState? state) => (extension.Enabled, state?.Status) switch
    {
        (false, _) => new("off", "circle-pause", "Registration.Disabled"),
        (_, ExtensionStatus.Registered) => new("ok", null, "Registration.Registered"),
        (_, ExtensionStatus.Unreachable) => new("bad", null, "Registration.Unreachable"),
        _ => new("off", null, "Registration.None"),
    };
}
