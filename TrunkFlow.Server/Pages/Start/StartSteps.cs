namespace TrunkFlow.Server.Pages.Start;

/// <summary>The steps, in the order they are taken.</summary>
public sealed record StartSteps(IReadOnlyList<StartStep> Steps)
{
    public int Done => Steps.Count(step => step.IsDone);

    public bool IsDone => Done == Steps.Count;

    public StartStep? Next => Steps.FirstOrDefault(step => !step.IsDone);
}
