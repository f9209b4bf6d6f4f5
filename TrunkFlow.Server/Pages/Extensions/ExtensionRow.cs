using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>An extension in the list, and how a switch saw it last.</summary>
public sealed record ExtensionRow(Extension Extension, ExtensionState? State)
{
    public Guid Id => Extension.Id;

    /// <summary>The most general of its forwards; null where there is none.</summary>
    public string? ForwardsTo => Extension.ForwardAlways ?? Extension.ForwardNoAnswer ?? Extension.ForwardBusy;
}
