using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Jobs;

/// <summary>What the program does by itself: how each job stands, and what they did last.</summary>
public sealed class IndexModel(
    ReadJobs read, JobHistory history, RunJob runJob, JobWords words, IAuthorizationService authorization, IStringLocalizer<JobsText> text) : PanelPage
{
    private const int Latest = 50;

    private const string All = "all";

    /// <summary>Only one job's runs.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Job { get; set; }

    /// <summary>Only runs of one result. Without it, those that had nothing to do are left out, which are most.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Result { get; set; }

    [BindProperty]
    public RunForm Input { get; set; } = new();

    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public bool Narrows => !string.IsNullOrEmpty(Job) || !string.IsNullOrEmpty(Result);

    /// <summary>This page as it is being read.</summary>
    public string Here => Url.Page("Index", null, new { job = Job, result = Result })!;

    public FilterBar Filters => new([.. Chips()], [.. Choices()]);

    private JobResult? Only => Enum.TryParse<JobResult>(Result, ignoreCase: true, out var result) && Enum.IsDefined(result) ? result : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Show("_Live");
    }

    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellationToken)
    {
        if (!(await authorization.AuthorizeAsync(User, Policies.Administer)).Succeeded)
        {
            return Forbid();
        }

        return await SaveAsync(async () =>
        {
            var job = await runJob.RunAsync(new RunJobInput(Input.Scheduler ?? "", Input.Job ?? ""), cancellationToken);
            return Changed(Url.Page("Index")!, text["Notice.Asked", words.Name(job.Name)]);
        }, cancellationToken);
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Jobs = await read.RunAsync(cancellationToken);
        var results = Only is { } only ? [only] : Result == All ? null : Enum.GetValues<JobResult>().Where(result => result != JobResult.Skipped).ToArray();
        Runs = await history.LatestAsync(Latest, Job, results, cancellationToken);
    }

    private IEnumerable<Chip> Chips()
    {
        if (!string.IsNullOrEmpty(Job))
        {
            yield return new Chip(text["Column.Job"], words.Name(Job), Request.With(("job", null)));
        }

        if (Only is { } result)
        {
            yield return new Chip(text["Column.Result"], text[$"Result.{result}"], Request.With(("result", null)));
        }
        else if (Result == All)
        {
            yield return new Chip(text["Column.Result"], text["Result.All"], Request.With(("result", null)));
        }
    }

    private IEnumerable<FilterChoice> Choices()
    {
        var jobs = string.IsNullOrEmpty(Job) ? Jobs.Select(job => job.Name).Distinct() : [];
        var results = Only is null && Result != All ? Enum.GetValues<JobResult>() : [];
        return jobs.Select(job => new FilterChoice($"{text["Column.Job"]}: {words.Name(job)}", Request.With(("job", job))))
            .Concat(results.Select(result => new FilterChoice($"{text["Column.Result"]}: {text[$"Result.{result}"]}", Request.With(("result", result.ToString().ToLowerInvariant())))))
            .Concat(results.Length > 0 ? [new FilterChoice($"{text["Column.Result"]}: {text["Result.All"]}", Request.With(("result", All)))] : []);
    }

    public sealed class RunForm
    {
        public string? Scheduler { get; set; }

        public string? Job { get; set; }
    }
}
