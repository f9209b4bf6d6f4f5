using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>Who is to be called: a number, or one of the customer's extensions.</summary>
public sealed class InviteForm
{
    public string? Number { get; set; }

    public Guid? ExtensionId { get; set; }

    public InviteToConferenceInput ToInvite(Guid conferenceId, string? areaCode) =>
        new(conferenceId, string.IsNullOrWhiteSpace(Number) ? null : TypedNumber.Read(Number, areaCode), ExtensionId);
}
