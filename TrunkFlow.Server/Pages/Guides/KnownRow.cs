using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Guides;

/// <summary>One of many rows that are there already, taken by its key instead of a new one.</summary>
/// <param name="Field">Where the key is typed.</param>
/// <param name="Keeps">What else stands in the step's address.</param>
public sealed record KnownRow(FieldView Field, params (string Name, Guid? Value)[] Keeps);
