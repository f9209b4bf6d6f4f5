namespace TrunkFlow.Server.Pages.Guides;

/// <summary>A first job in steps. What was saved on the way is named in the address of each step, so a job left half way is taken up by its address.</summary>
/// <param name="Job">Key of its name.</param>
/// <param name="Steps">In order.</param>
/// <param name="Current">The one that is shown, from 0.</param>
public sealed record Guide(string Job, IReadOnlyList<GuideStep> Steps, int Current)
{
    /// <summary>The step before; null at the first.</summary>
    public string? Back => Current > 0 ? Steps[Current - 1].Url : null;
}
