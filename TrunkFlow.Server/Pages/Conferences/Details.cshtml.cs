using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Extensions;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>A conference while it is held: who is in it, and what can be done with them.</summary>
public sealed class DetailsModel(
    TrunkFlowDbContext db, StartConference start, EndConference end, DeleteConference delete, InviteToConference invite, MuteParticipant mute, RemoveParticipant remove,
    PanelDisplay display, IStringLocalizer<ConferencesText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The handler that is asked about, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary>off while the reader wants the page to stand still.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Live { get; set; }

    [BindProperty]
    public InviteForm Input { get; set; } = new();

    public Conference Conference { get; private set; } = null!;

    public IReadOnlyList<ConferenceParticipant> Participants { get; private set; } = [];

    /// <summary>Whoever pays has extensions, which may be called too.</summary>
    public bool HasExtensions { get; private set; }

    /// <summary>Where the call records of its legs are listed; null before it began.</summary>
    public string? Calls => Conference.StartedAt is { } started
        ? Url.Page("/Calls/Index", new { conference = Conference.Id, attempts = true, from = Day(started), until = Conference.EndedAt is { } ended ? Day(ended) : null })
        : null;

    public int Present => Participants.Count(row => row.Status == ParticipantStatus.Joined);

    /// <summary>Callers may come in by themselves before it is started.</summary>
    public bool Changes => Conference.Status != ConferenceStatus.Ended || Participants.Any(row => row.IsCalled);

    public bool IsLive => Changes && Live != "off";

    public bool IsFragment => WantsFragment;

    public bool MayInvite => Conference.Status != ConferenceStatus.Ended && User.MayOperate();

    public bool MayStart => Conference.Status == ConferenceStatus.Planned || (Conference.Status == ConferenceStatus.Running && Participants.Any(row => row.Status == ParticipantStatus.Planned));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(cancellationToken))
        {
            return NotThere<Conference>(Id);
        }

        await PrepareAsync(cancellationToken);
        return Show("_Live");
    }

    public Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken) => StepAsync(async () =>
        Stay(text["Notice.Started", (await start.RunAsync(new StartConferenceInput(Id), cancellationToken)).Name]), cancellationToken);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => StepAsync(async () =>
        Stay(text["Notice.Ended", (await end.RunAsync(new EndConferenceInput(Id), cancellationToken)).Name]), cancellationToken);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => StepAsync(async () =>
        Changed(Url.Page("Index")!, text["Notice.Deleted", (await delete.RunAsync(new DeleteConferenceInput(Id), cancellationToken)).Name]), cancellationToken);

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken) => StepAsync(async () =>
    {
        var payer = await db.Conferences.Where(row => row.Id == Id).Select(row => new { row.CustomerId, row.Customer!.AreaCode }).FirstAsync(cancellationToken);
        var extensions = await ExtensionKeys.ReadAsync(db, payer.CustomerId, [Input.Extension], cancellationToken);
        await invite.RunAsync(Input.ToInvite(Id, payer.AreaCode, extensions), cancellationToken);
        return Stay(text["Notice.Invited"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostMuteAsync(Guid participant, bool muted, CancellationToken cancellationToken) => StepAsync(async () =>
    {
        await mute.RunAsync(new MuteParticipantInput(participant, muted), cancellationToken);
        return Stay(text[muted ? "Notice.Muted" : "Notice.Unmuted"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(Guid participant, CancellationToken cancellationToken) => StepAsync(async () =>
    {
        await remove.RunAsync(new RemoveParticipantInput(participant), cancellationToken);
        return Stay(text["Notice.Removed"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // What a refused operation has changed in memory must not be shown.
        db.ChangeTracker.Clear();
        Conference = await db.Conferences.AsNoTracking().Include(row => row.Customer).FirstAsync(row => row.Id == Id, cancellationToken);
        var participants = await db.ConferenceParticipants.AsNoTracking().Include(row => row.Extension).Where(row => row.ConferenceId == Id).ToListAsync(cancellationToken);
        Participants = [.. participants.OrderBy(ParticipantState.Order).ThenBy(row => row.JoinedAt).ThenBy(row => row.Id)];
        HasExtensions = await db.Extensions.AnyAsync(row => row.CustomerId == Conference.CustomerId && row.Enabled, cancellationToken);
    }

    private string Day(DateTimeOffset instant) => display.Local(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IActionResult Stay(string notice) => Changed(Url.Page("Details", new { Id })!, notice);

    private async Task<IActionResult> StepAsync(Func<Task<IActionResult>> step, CancellationToken cancellationToken) =>
        await IsThereAsync(cancellationToken) ? await SaveAsync(step, cancellationToken) : NotThere<Conference>(Id);

    private Task<bool> IsThereAsync(CancellationToken cancellationToken) => db.Conferences.AnyAsync(row => row.Id == Id, cancellationToken);
}
