namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A field whose saved value is another one than was typed, or than stood there when the form was opened.</summary>
/// <param name="Label">As on the form.</param>
/// <param name="Now">What is saved, as the form would show it.</param>
/// <param name="Yours">What was typed, in the same words.</param>
/// <param name="Both">Both changed it, and not to the same.</param>
public sealed record ComparedField(string Label, string Now, string Yours, bool Both);
