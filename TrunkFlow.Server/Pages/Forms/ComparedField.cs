namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A field whose saved value is another one than was typed, or than stood there when the form was opened.</summary>
/// <param name="Name">Of the form's property.</param>
/// <param name="Label">As on the form.</param>
/// <param name="Now">What is saved, as the form would show it.</param>
/// <param name="Yours">What was typed, in the same words.</param>
/// <param name="Holds">Which of the two is in the form.</param>
public sealed record ComparedField(string Name, string Label, string Now, string Yours, ComparedSide Holds)
{
    /// <summary>How the choice is called that is sent with the form.</summary>
    public string Choice => ChoiceOf(Name);

    public static string ChoiceOf(string name) => $"choice.{name}";
}
