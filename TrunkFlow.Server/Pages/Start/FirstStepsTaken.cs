namespace TrunkFlow.Server.Pages.Start;

/// <summary>What this server has found of the first steps so far.</summary>
public sealed class FirstStepsTaken
{
    public bool AreTaken { get; set; }
}
