using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.LiveCalls;

/// <summary>Which calls are shown.</summary>
public sealed record LiveCallFilter
{
    /// <summary>Part of a number, or of the name of a customer, gateway or node.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; init; }

    /// <summary>Code of a customer.</summary>
    [FromQuery(Name = "customer")]
    public string? Customer { get; init; }

    /// <summary>Endpoint of a gateway.</summary>
    [FromQuery(Name = "gateway")]
    public string? Gateway { get; init; }

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || !string.IsNullOrEmpty(Customer) || !string.IsNullOrEmpty(Gateway);

    public bool Passes(LiveCallRow row) =>
        (string.IsNullOrEmpty(Customer) || row.Call.CustomerCode == Customer)
        && (string.IsNullOrEmpty(Gateway) || row.Call.Gateway == Gateway)
        && (Query?.Trim() is not { Length: > 0 } query || Holds(row, query));

    private static bool Holds(LiveCallRow row, string query)
    {
        // As people write numbers: "+55 11 95555-0142".
        var digits = string.Concat(query.Where(char.IsAsciiDigit));
        var isNumber = digits.Length > 0 && query.All(letter => char.IsAsciiDigit(letter) || " +-()./".Contains(letter, StringComparison.Ordinal));
        string?[] words = [row.Call.CustomerCode, row.CustomerName, row.Call.Gateway, row.GatewayName, row.Call.NodeKey, row.Call.From, row.Call.To];
        return words.Any(word => word is not null && PlainText.Has(word, query))
            || (isNumber && (row.Call.From.Contains(digits, StringComparison.Ordinal) || row.Call.To.Contains(digits, StringComparison.Ordinal)));
    }
}
