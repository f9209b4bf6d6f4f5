namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A deletion asked back in place: what goes, what that does, and both ways out.</summary>
public sealed record DeleteQuestion(string Question, string Effect, string Confirm, string Cancel, string PostUrl, string CancelUrl);
