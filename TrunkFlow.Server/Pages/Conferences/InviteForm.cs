using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Pages.Extensions;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>Who is to be called: a number, or one of the customer's extensions.</summary>
public sealed class InviteForm
{
    public string? Number { get; set; }

    /// <summary>Its number.</summary>
    public string? Extension { get; set; }

    internal InviteToConferenceInput ToInvite(Guid conferenceId, string? areaCode, ExtensionKeys extensions) => new(
        conferenceId, string.IsNullOrWhiteSpace(Number) ? null : TypedNumber.Read(Number, areaCode), string.IsNullOrWhiteSpace(Extension) ? null : extensions.Of("extension", Extension));
}
