using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A row as it is saved now, and the form that would open on it.</summary>
public sealed record SavedForm(Entity Row, object Form);
