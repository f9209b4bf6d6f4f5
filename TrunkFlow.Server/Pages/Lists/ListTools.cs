namespace TrunkFlow.Server.Pages.Lists;

/// <summary>What stands beside a list's filters: the choice of its columns, and its rows as a file.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Everything">A file may also have every column there is.</param>
public sealed record ListTools(ColumnChoice Columns, bool Everything = false);
