using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Jobs;

/// <summary>Says jobs and their runs in the reader's language; what another release calls otherwise stands as it is.</summary>
public sealed class JobWords(PanelDisplay display, IStringLocalizer<JobsText> text)
{
    public string Name(string job) => Known(text[$"Name.{job}"]) ?? job;

    /// <summary>What it does and how often.</summary>
    public string? What(string job) => Known(text[$"What.{job}"]);

    public string Where(string scheduler) => scheduler == JobSchedulers.Everywhere ? text["Where.Everywhere"] : text["Where.Node", JobSchedulers.NodeOf(scheduler)];

    public string Took(JobRun run) => run.DurationMilliseconds switch
    {
        < 1_000 and var milliseconds => $"{milliseconds}\u00a0ms",
        < 60_000 and var milliseconds => display.Wait(TimeSpan.FromMilliseconds(milliseconds)),
        var milliseconds => $"{PanelDisplay.Duration(milliseconds / 1_000)}\u00a0min",
    };

    /// <summary>What it threw, or what it did.</summary>
    public string? Said(JobRun run) => run.Fault ?? Counted(run) ?? (run.Summary is { } summary ? Known(text[$"Said.{summary}"]) ?? summary : null);

    public static (string Kind, string Word) State(JobRun run) => run.Result switch
    {
        JobResult.Succeeded => ("ok", "Result.Succeeded"),
        JobResult.Failed when run.RetryComing => ("warn", "Result.RetryComing"),
        JobResult.Failed => ("bad", "Result.Failed"),
        JobResult.Cancelled => ("warn", "Result.Cancelled"),
        _ => ("off", "Result.Skipped"),
    };

    private string? Counted(JobRun run)
    {
        var figures = run.Figures.Where(figure => figure.Value > 0).Select(figure => Known(text[$"Figure.{figure.Name}", display.Count(figure.Value)])).OfType<string>().ToList();
        return figures.Count > 0 ? string.Join(" · ", figures) : null;
    }

    private static string? Known(LocalizedString word) => word.ResourceNotFound ? null : word.Value;
}
