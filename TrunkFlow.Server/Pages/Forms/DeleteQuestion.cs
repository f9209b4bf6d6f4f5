namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A deletion asked back in place: what goes, what that does, and both ways out.</summary>
public sealed record DeleteQuestion(string Question, string Effect, string Confirm, string Cancel, string PostUrl, string CancelUrl)
{
    /// <summary>Whether what it does to the switch can be seen first.</summary>
    public bool Previews { get; init; }
}
