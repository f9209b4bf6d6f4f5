namespace TrunkFlow.Server.FileImports;

/// <summary>A line of a file and what becomes of it.</summary>
/// <param name="Line">Its number in the file, from 1 on.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Title">The code, the number or the extension it is about, as far as it can be read.</param>
/// <param name="Note">What goes with it: the customer’s name, who gets the number and where it rings.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
public sealed record ImportRow(int Line, ImportOutcome Outcome, string Title, string? Note, string? Fault);
