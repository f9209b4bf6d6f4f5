using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Pages.Errors;

/// <summary>A row that a page was asked for and that is not there.</summary>
/// <param name="Kind">Name of the entity, such as <c>Customer</c>.</param>
/// <param name="Name">What it was called; null where nothing tells.</param>
/// <param name="By">Who deleted it; null where nothing tells.</param>
/// <param name="At">When that was.</param>
public sealed record GoneRow(string Kind, string? Name = null, string? By = null, DateTimeOffset? At = null)
{
    // Where the rows of a kind are listed.
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["Alert"] = "/Alerts",
        ["CallRecord"] = "/Calls",
        ["Conference"] = "/Conferences",
        ["Customer"] = "/Customers",
        ["Did"] = "/Dids",
        ["Extension"] = "/Extensions",
        ["Gateway"] = "/Gateways",
        ["Import"] = "/FileImports",
        ["OutboundRoute"] = "/Routes",
        ["Provider"] = "/Providers",
        ["ProviderRate"] = "/Providers",
        ["RateDeck"] = "/RateDecks",
        ["Rerate"] = "/Rerates",
        ["SyncRevision"] = "/Sync",
        ["Tariff"] = "/Tariffs",
        ["TariffPlan"] = "/Tariffs",
        ["User"] = "/Users",
        ["Webhook"] = "/Webhooks",
    };

    /// <summary>What it was, in the reader's language: "Extension 4001".</summary>
    public string Words => Name is null ? NotFoundException.KindText(Kind) : $"{NotFoundException.KindText(Kind)} {Name}";

    /// <summary>The page that lists its like.</summary>
    public string ListPage => Lists.GetValueOrDefault(Kind, "/Dashboard") + "/Index";
}
