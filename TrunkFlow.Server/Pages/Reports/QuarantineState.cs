namespace TrunkFlow.Server.Pages.Reports;

/// <summary>What became of lines that could not be read.</summary>
public enum QuarantineState
{
    Waiting,
    Dismissed,
    Replayed,
}
