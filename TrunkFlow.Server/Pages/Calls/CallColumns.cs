using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>The columns of a file of call records. Names are read once, not with every call; those of customers, who may be thousands, when a call of theirs comes.</summary>
public sealed class CallColumns(TrunkFlowDbContext db, PanelDisplay display, IStringLocalizer<CallsText> text)
{
    private readonly Dictionary<Guid, (string? Code, string? Name)> customers = [];

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

    internal async Task<IReadOnlyList<TableColumn<CallRecord>>> ReadAsync(CancellationToken cancellationToken)
    {
        var gateways = await db.Gateways.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var providers = await db.Providers.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return
        [
            new(text["File.Started"], call => display.Local(call.StartedAt).DateTime),
            new(text["File.Answered"], call => call.AnsweredAt is { } moment ? display.Local(moment).DateTime : null),
            new(text["File.Ended"], call => display.Local(call.EndedAt).DateTime),
            new(text["Filter.Direction"], call => text[$"Direction.{call.Direction}"].Value),
            new(text["File.From"], call => call.SourceNumber ?? call.Source),
            new(text["File.To"], call => call.DestinationNumber ?? call.Destination),
            new(text["File.Code"], call => call.CustomerId is { } id ? customers[id].Code : null),
            new(text["Column.Customer"], call => call.CustomerId is { } id ? customers[id].Name : null),
            new(text["Column.Gateway"], call => call.GatewayId is { } id ? gateways.GetValueOrDefault(id) : null),
            new(text["File.Provider"], call => call.ProviderId is { } id ? providers.GetValueOrDefault(id) : null),
            new(text["File.Attempt"], call => call.Attempt),
            new(text["Column.Outcome"], call => text[CallOutcome.Of(call.Disposition, call.Cause, call.Refusal).Word].Value),
            new(text["File.Cause"], call => call.Cause),
            new(text["File.SipStatus"], call => call.SipStatus),
            new(text["File.TalkSeconds"], call => call.TalkSeconds),
            new(text["File.BilledSeconds"], call => call.SellBilledSeconds),
            new(text["File.Delay"], call => call.PostDialDelayMilliseconds),
            new(text["File.Prefix"], call => call.SellPrefix),
            new(text["File.PerMinute"], call => call.SellPricePerMinute),
            new(text["File.Sell"], call => call.Sell),
            new(text["File.Buy"], call => call.Buy),
            new(text["File.Profit"], call => call.Profit),
            new(text["File.Unrated"], call => call.UnratedReason is { } reason ? text[$"Unrated.{reason}"].Value : null),
            new(text["Identity.Node"], call => call.NodeKey),
            new(text["Identity.LinkedId"], call => call.LinkedId),
            new(text["Identity.UniqueId"], call => call.UniqueId),
        ];
    }
}
