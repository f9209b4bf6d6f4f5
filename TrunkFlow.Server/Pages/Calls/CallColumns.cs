using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>The columns of the list of call records. For a file, names are read once, not with every call; those of customers, who may be thousands, when a call of theirs comes.</summary>
public sealed class CallColumns(TrunkFlowDbContext db, ReaderPreferences reader, PanelDisplay display, IStringLocalizer<CallsText> text) : ListColumns<CallRecord>(ReaderList.Calls, reader)
{
    private readonly Dictionary<Guid, (string? Code, string? Name)> customers = [];
    private Dictionary<Guid, string> gateways = [];
    private Dictionary<Guid, string> providers = [];

    private protected override IReadOnlyList<ListColumn<CallRecord>> All =>
    [
        new("time", text["Column.Time"], new TableColumn<CallRecord>(text["File.Started"], call => display.Local(call.StartedAt).DateTime)),
        new("answered", text["File.Answered"], call => call.AnsweredAt is { } moment ? display.Local(moment).DateTime : null) { IsExtra = true },
        new("ended", text["File.Ended"], call => display.Local(call.EndedAt).DateTime) { IsExtra = true },
        new("direction", text["Filter.Direction"], call => text[$"Direction.{call.Direction}"].Value) { IsExtra = true },
        new("numbers", text["Column.FromTo"], new(text["File.From"], call => call.SourceNumber ?? call.Source), new(text["File.To"], call => call.DestinationNumber ?? call.Destination)) { IsMain = true },
        new(
            "customer",
            text["Column.Customer"],
            new(text["File.Code"], call => call.CustomerId is { } id ? customers[id].Code : null),
            new(text["Column.Customer"], call => call.CustomerId is { } id ? customers[id].Name : null)),
        new("gateway", text["Column.Gateway"], call => call.GatewayId is { } id ? gateways.GetValueOrDefault(id) : null),
        new("provider", text["File.Provider"], call => call.ProviderId is { } id ? providers.GetValueOrDefault(id) : null) { IsExtra = true },
        new("attempt", text["File.Attempt"], call => call.Attempt) { IsExtra = true },
        new("outcome", text["Column.Outcome"], call => text[CallOutcome.Of(call.Disposition, call.Cause, call.Refusal).Word].Value),
        new("cause", text["File.Cause"], call => call.Cause) { IsExtra = true },
        new("sip", text["File.SipStatus"], call => call.SipStatus) { IsExtra = true },
        new("duration", text["Column.Duration"], new TableColumn<CallRecord>(text["File.TalkSeconds"], call => call.TalkSeconds)),
        new("billed", text["File.BilledSeconds"], call => call.SellBilledSeconds) { IsExtra = true },
        new("delay", text["File.Delay"], call => call.PostDialDelayMilliseconds) { IsExtra = true },
        new("prefix", text["File.Prefix"], call => call.SellPrefix) { IsExtra = true },
        new("price", text["File.PerMinute"], call => call.SellPricePerMinute) { IsExtra = true },
        new("charged", text["Column.Charged", PanelDisplay.Symbol()], new TableColumn<CallRecord>(text["File.Sell"], call => call.Sell)),
        new("cost", text["File.Buy"], call => call.Buy) { IsExtra = true },
        new("profit", text["Column.Profit", PanelDisplay.Symbol()], new TableColumn<CallRecord>(text["File.Profit"], call => call.Profit)),
        new("unrated", text["File.Unrated"], call => call.UnratedReason is { } reason ? text[$"Unrated.{reason}"].Value : null) { IsExtra = true },
        new("node", text["Identity.Node"], call => call.NodeKey) { IsExtra = true },
        new("linked", text["Identity.LinkedId"], call => call.LinkedId) { IsExtra = true },
        new("unique", text["Identity.UniqueId"], call => call.UniqueId) { IsExtra = true },
    ];

    /// <summary>Reads who the customers of some calls are, as far as that is not known yet; one who was deleted since is nobody.</summary>
    internal async Task LearnAsync(IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        var unknown = calls.Select(call => call.CustomerId).OfType<Guid>().Distinct().Where(id => !customers.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            var known = await db.Customers.AsNoTracking().Where(row => unknown.Contains(row.Id)).Select(row => new { row.Id, row.Code, row.Name }).ToDictionaryAsync(row => row.Id, cancellationToken);
            unknown.ForEach(id => customers[id] = (known.GetValueOrDefault(id)?.Code, known.GetValueOrDefault(id)?.Name));
        }
    }

    /// <summary>Those of a file.</summary>
    /// <param name="everything">All there are, not only what is shown.</param>
    /// <param name="cancellationToken">Ends the reading of the names.</param>
    internal async Task<IReadOnlyList<TableColumn<CallRecord>>> ReadAsync(bool everything, CancellationToken cancellationToken)
    {
        gateways = await db.Gateways.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        providers = await db.Providers.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return everything ? [.. All.SelectMany(column => column.InFile)] : InFile;
    }
}
