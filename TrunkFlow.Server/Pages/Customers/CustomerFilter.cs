using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Which customers are listed, and in what order; every part is a parameter of the address.</summary>
public sealed record CustomerFilter
{
    public const string ByName = "name";
    public const string ByBalance = "balance";

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "type")]
    public CustomerType? Type { get; init; }

    [FromQuery(Name = "status")]
    public CustomerStatus? Status { get; init; }

    [FromQuery(Name = "billing")]
    public BillingMode? Billing { get; init; }

    /// <summary>Only those whose money is below their own warning line, or gone.</summary>
    [FromQuery(Name = "low")]
    public bool LowBalance { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    public string Order => Sort is "-" + ByName or ByBalance or "-" + ByBalance ? Sort : ByName;

    public bool Narrows => !string.IsNullOrWhiteSpace(Text) || Type is not null || Status is not null || Billing is not null || LowBalance;
}
