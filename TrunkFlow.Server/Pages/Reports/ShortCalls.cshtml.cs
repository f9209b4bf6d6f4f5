using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>How near customers come to the block of Anatel’s short-call rule.</summary>
public sealed class ShortCallsModel(ReadReportScope scopes, ReadShortCalls shortCalls, ReportNames names, PanelDisplay display, IStringLocalizer<ReportsText> text) : ReportPage(scopes, display, text)
{
    private static readonly Dictionary<string, Func<ShortCallLine, IComparable?>> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = line => line.Customer,
        ["day"] = line => line.Day.Day,
        ["calls"] = line => line.Day.Calls,
        ["short"] = line => line.Day.Short,
        ["share"] = line => line.Day.Share,
    };

    public override string Name => "ShortCalls";

    public override bool TakesCarrier => false;

    /// <summary>The nearest to the block first, unless another order was asked for; of those in the report's own order only as many as the page shows.</summary>
    public IReadOnlyList<ShortCallLine> Lines { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    protected override int? MostDays => 92;

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        // The nearest to the block first: that is what the page is opened for. In another order, or in a file, all have to be read.
        var most = ShowsOwnOrder ? MostShown : int.MaxValue;
        var (days, count) = await shortCalls.NearestAsync(scope.Span, scope.Filter.CustomerId, most, cancellationToken);
        var customers = await names.CustomersAsync(days.Select(day => (Guid?)day.CustomerId), cancellationToken);
        Lines = Sorted([.. days.Select(day => LineOf(day, customers))], Columns);
        Count = count;
    }

    protected override IActionResult File(TableFormat format) => File<ShortCallLine>(format,
        [
            new(Text["Group.Day"], line => line.Day.Day),
            new(Text["Code"], line => line.Code),
            new(Text["Customer"], line => line.Customer),
            new(Text["Calls"], line => line.Day.Calls),
            new(Text["Answered"], line => line.Day.Answered),
            new(Text["Short"], line => line.Day.Short),
            new(Text["Short.Percent"], line => Percent(line.Day.Share)),
            new(Text["Short.Level"], line => Text[$"Short.{line.Day.Level}"].Value),
        ], Lines);

    private ShortCallLine LineOf(ShortCallDay day, IReadOnlyDictionary<Guid, (string Code, string Name)> customers) =>
        customers.TryGetValue(day.CustomerId, out var customer) ? new ShortCallLine(customer.Name, customer.Code, day) : new ShortCallLine(Text["Deleted"], null, day);
}
