using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.LiveCalls;

/// <summary>The calls in progress, and ending one of them.</summary>
public sealed class IndexModel(ReadLiveCalls read, HangUpCall hangUp, IStringLocalizer<LiveCallsText> text) : PanelPage
{
    /// <summary>More rows than anybody reads; who looks for one narrows the list.</summary>
    private const int MostRows = 200;

    private const int MostChoices = 12;

    [BindProperty(SupportsGet = true, Name = "")]
    public LiveCallFilter Filter { get; set; } = new();

    /// <summary>The call that is asked about, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary>off while the reader wants the page to stand still.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Live { get; set; }

    public LiveBoard Board { get; private set; } = null!;

    public IReadOnlyList<LiveCallRow> Rows { get; private set; } = [];

    /// <summary>How many pass the filter.</summary>
    public int Found { get; private set; }

    public bool IsLive => Live != "off";

    public LiveCallRow? Asked => Ask is null ? null : Board.Calls.FirstOrDefault(row => row.Call.LinkedId == Ask);

    public FilterBar Filters => new([.. Chips()], [.. Choices()]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Show("_Live");
    }

    public Task<IActionResult> OnPostHangUpAsync(string call, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var ended = await hangUp.RunAsync(new HangUpCallInput(call), cancellationToken);
        return Changed(Here(), text["Notice.HungUp", PanelDisplay.Phone(ended.From), PanelDisplay.Phone(ended.To)]);
    }, cancellationToken);

    /// <summary>This page as it is being read, perhaps with a question.</summary>
    public string Here(string? ask = null) => At(Filter.Customer, Filter.Gateway, Filter.Query, Live, ask);

    /// <summary>The same, standing still where it moves and moving where it stands still.</summary>
    public string Turned() => At(Filter.Customer, Filter.Gateway, Filter.Query, IsLive ? "off" : null);

    /// <summary>Only one customer's or gateway's calls, or all of them.</summary>
    public string NarrowedTo(string? customer, string? gateway) => At(customer, gateway, null, Live);

    public string ToHangUp(string call) => Url.Page("Index", "HangUp", new { call, q = Filter.Query, customer = Filter.Customer, gateway = Filter.Gateway, live = Live })!;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Board = await read.RunAsync(cancellationToken);
        var passing = Board.Calls.Where(Filter.Passes).ToList();
        (Found, Rows) = (passing.Count, [.. passing.Take(MostRows)]);
    }

    private string At(string? customer, string? gateway, string? q, string? live, string? ask = null) => Url.Page("Index", null, new { q, customer, gateway, live, ask })!;

    private IEnumerable<Chip> Chips()
    {
        if (Filter.Customer is { Length: > 0 } customer)
        {
            yield return new Chip(text["Column.Customer"], NameOf(Board.Customers, customer), At(null, Filter.Gateway, Filter.Query, Live));
        }

        if (Filter.Gateway is { Length: > 0 } gateway)
        {
            yield return new Chip(text["Column.Gateway"], NameOf(Board.Gateways, gateway), At(Filter.Customer, null, Filter.Query, Live));
        }
    }

    private IEnumerable<FilterChoice> Choices()
    {
        var customers = string.IsNullOrEmpty(Filter.Customer) ? Board.Customers : [];
        var gateways = string.IsNullOrEmpty(Filter.Gateway) ? Board.Gateways.Where(use => use.InUse > 0) : [];
        return customers.Take(MostChoices).Select(use => new FilterChoice($"{text["Column.Customer"]}: {use.Name}", At(use.Key, Filter.Gateway, Filter.Query, Live)))
            .Concat(gateways.Take(MostChoices).Select(use => new FilterChoice($"{text["Column.Gateway"]}: {use.Name}", At(Filter.Customer, use.Key, Filter.Query, Live))));
    }

    private static string NameOf(IEnumerable<ChannelUse> uses, string key) => uses.FirstOrDefault(use => use.Key == key)?.Name ?? key;
}
