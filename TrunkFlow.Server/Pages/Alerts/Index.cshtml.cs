using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Alerts;

/// <summary>What asks for attention, and what did.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, AlertSentences sentences, AcknowledgeAlert acknowledge, IStringLocalizer<AlertsText> text) : PanelPage
{
    private const int Size = 50;

    /// <summary>Those that are over instead of those that are open.</summary>
    [BindProperty(SupportsGet = true, Name = "over")]
    public bool Over { get; set; }

    public ListPage<AlertRow> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Show("_List");
    }

    public Task<IActionResult> OnPostAcknowledgeAsync(Guid id, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await acknowledge.RunAsync(new AcknowledgeAlertInput(id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Acknowledged"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var at = ListCursor.Read(Request.Query["after"], Request.Query["before"]);
        var rows = db.Alerts.AsNoTracking().Where(alert => alert.ResolvedAt != null == Over);
        var page = await rows.PageLatestAsync(alert => alert.RaisedAt, alert => alert.Id, at, Size, cancellationToken);
        List = new ListPage<AlertRow>([.. page.Rows.Select(sentences.Of)], page.Before, page.After);
    }
}
