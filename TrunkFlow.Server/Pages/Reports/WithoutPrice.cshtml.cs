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
    private readonly IStringLocalizer<ReportsText> text = text;

    public override string Name => "WithoutPrice";

    public override bool TakesCarrier => false;

    public IReadOnlyList<UnratedLine> Lines { get; private set; } = [];

    public string? From => Scope?.Span.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public string? Until => Scope?.Span.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    protected override int? MostDays => 92;

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var rows = await unrated.RunAsync(scope.Span, scope.Filter.CustomerId, cancellationToken);
        var customers = await names.CustomersAsync(rows.Select(row => row.CustomerId), cancellationToken);
        Lines = [.. rows.Select(row => LineOf(row, customers))];
    }

    protected override IActionResult File(TableFormat format) => File<UnratedLine>(format,
        [
            new(text["Code"], line => line.Code),
            new(text["Customer"], line => line.Customer),
            new(text["Reason"], line => line.Reason),
            new(text["Calls"], line => line.Row.Calls),
            new(text["Talk.Seconds"], line => line.Row.TalkSeconds),
            new(text["First"], line => Local(line.Row.First)),
            new(text["Last"], line => Local(line.Row.Last)),
        ], Lines);

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Scope!.Span.Zone).DateTime;

    private UnratedLine LineOf(UnratedRow row, IReadOnlyDictionary<Guid, (string Code, string Name)> customers)
    {
        var (code, name) = row.CustomerId is { } id && customers.TryGetValue(id, out var found) ? found : (null, text[row.CustomerId is null ? "Customer.None" : "Deleted"].Value);
        var reason = calls[$"Unrated.{row.Reason}"];
        return new UnratedLine(name, code, reason.ResourceNotFound ? row.Reason : reason, row);
    }
}
