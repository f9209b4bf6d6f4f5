using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Settings;

/// <summary>What holds for the whole installation. Nothing is saved unless all of it can be.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ChangeSetting change, ReadForgettableCalls forgettable, PanelZone zone, IStringLocalizer<SettingsText> text) : PanelPage
{
    [BindProperty]
    public SettingsForm Input { get; set; } = new();

    /// <summary>The records a shorter time would delete next night; null when none would.</summary>
    public ForgettableCalls? Forgettable { get; private set; }

    public IEnumerable<SelectListItem> WaysToPublish =>
        [new(text["Publishing.Automatic"], Setting.Automatic), new(text["Publishing.ReviewFirst"], Setting.ReviewFirst)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input = SettingsForm.Of(await InstallationSettings.ReadAsync(db, cancellationToken));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await AskBeforeForgettingAsync(cancellationToken);
        await change.RunAllAsync(Input.ToInputs(), Input.Version, cancellationToken);
        // The next page is already written in the zone chosen.
        zone.ReadAt = default;
        return Changed(Url.Page("Index")!, text["Notice.Saved"]);
    }, cancellationToken);

    /// <summary>The choice that was changed last stands for all of them.</summary>
    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Settings.AsNoTracking().ToListAsync(cancellationToken);
        return rows.MaxBy(row => row.UpdatedAt) is { } latest ? new SavedForm(latest, SettingsForm.Of(InstallationSettings.Of(rows))) : null;
    }

    private async Task AskBeforeForgettingAsync(CancellationToken cancellationToken)
    {
        if (Input.CallRetention is { } months and >= Setting.FewestMonths && months < (await KeptAsync(cancellationToken) ?? int.MaxValue))
        {
            Forgettable = await forgettable.RunAsync(months, cancellationToken);
        }

        if (Forgettable is not null && !Input.ForgetCalls)
        {
            throw new InvalidValueException(nameof(SettingsForm.ForgetCalls), "ForgettingNotConfirmed");
        }
    }

    private async Task<int?> KeptAsync(CancellationToken cancellationToken) =>
        Setting.MonthsOf((await InstallationSettings.ReadAsync(db, cancellationToken))[Setting.CallRetention]);
}
