namespace TrunkFlow.Server.Pages.Guides;

/// <summary>A step of a job.</summary>
/// <param name="Word">Key of its name.</param>
/// <param name="Url">Where it is; null while something before it is not saved.</param>
public sealed record GuideStep(string Word, string? Url);
