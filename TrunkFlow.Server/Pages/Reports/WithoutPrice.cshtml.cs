using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>Calls no price was found for, and what to do about them.</summary>
public sealed class WithoutPriceModel(
    ReadReportScope scopes, ReadUnratedCalls unrated, ReportNames names, PanelDisplay display, IStringLocalizer<ReportsText> text, IStringLocalizer<CallsText> calls) : ReportPage(scopes, display, text)
{
    public override string Name => "WithoutPrice";

    public override bool TakesCarrier => false;

    public IReadOnlyList<UnratedLine> Lines { get; private set; } = [];

    protected override int? MostDays => 92;

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var rows = await unrated.RunAsync(scope.Span, scope.Filter.CustomerId, cancellationToken);
        var customers = await names.CustomersAsync(rows.Select(row => row.CustomerId), cancellationToken);
        Lines = [.. rows.Select(row => LineOf(row, customers))];
    }

    protected override IActionResult File(TableFormat format) => File<UnratedLine>(format,
        [
            new(Text["Code"], line => line.Code),
            new(Text["Customer"], line => line.Customer),
            new(Text["Reason"], line => line.Reason),
            new(Text["Calls"], line => line.Row.Calls),
            new(Text["Talk.Seconds"], line => line.Row.TalkSeconds),
            new(Text["First"], line => Local(line.Row.First)),
            new(Text["Last"], line => Local(line.Row.Last)),
        ], Lines);

    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Scope!.Span.Zone).DateTime;

    private UnratedLine LineOf(UnratedRow row, IReadOnlyDictionary<Guid, (string Code, string Name)> customers)
    {
        var (code, name) = row.CustomerId is { } id && customers.TryGetValue(id, out var found) ? found : (null, Text[row.CustomerId is null ? "Customer.None" : "Deleted"].Value);
        var reason = calls[$"Unrated.{row.Reason}"];
        return new UnratedLine(name, code, reason.ResourceNotFound ? row.Reason : reason, row);
    }
}
