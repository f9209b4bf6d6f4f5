using TrunkFlow.Server.Pages.Errors;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>What a form of a row carries unseen, and what it says first when it was saved too late.</summary>
/// <param name="Name">Of the version's field.</param>
/// <param name="Version">Which version of the row is edited; null for a form of what has none.</param>
/// <param name="Opened">As <see cref="OpenedForm"/> writes it.</param>
/// <param name="Late">Null unless somebody saved first.</param>
/// <param name="Who">Who that was; null where nothing tells.</param>
/// <param name="Gone">The row it was opened for, where that was deleted meanwhile.</param>
public sealed record KeptForm(string Name, object? Version, string Opened, FormComparison? Late, string? Who, GoneRow? Gone);
