namespace TrunkFlow.Server.Pages.Start;

/// <summary>How a step stands.</summary>
public enum StartState
{
    Done,
    Missing,
    Wrong,
}
