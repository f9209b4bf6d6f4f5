namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>A column of a downloaded table.</summary>
/// <param name="Title">What stands at its head.</param>
/// <param name="Value">Its cell of a row: text, a whole number, a decimal, a <see cref="DateOnly"/>, or a <see cref="DateTime"/> of the reader's clock; null for an empty one.</param>
internal sealed record TableColumn<TRow>(string Title, Func<TRow, object?> Value);
