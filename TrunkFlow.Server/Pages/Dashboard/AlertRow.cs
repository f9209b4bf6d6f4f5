namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>Something that asks for a look: what, since when, and where.</summary>
/// <param name="Kind">bad or warn.</param>
/// <param name="Word">Key of the sentence; <c>Word.Why</c> is what it means and <c>Word.Do</c> the name of the link.</param>
/// <param name="At">Since when.</param>
/// <param name="Link">The page that helps.</param>
/// <param name="Values">The values of the sentence.</param>
public sealed record AlertRow(string Kind, string Word, DateTimeOffset? At, string? Link, params object[] Values);
