using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which customers are listed.</summary>
public sealed record CustomerFilter : ListFilter
{
    /// <summary>Any part of the name, the registered name or the code, or the whole tax number.</summary>
    public string? Search { get; init; }

    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>Whether they may call and be called.</summary>
    public CustomerStatus? Status { get; init; }

    /// <summary>Whether they call through trunks or with extensions.</summary>
    public CustomerType? Type { get; init; }

    /// <summary>The plan their calls are priced by.</summary>
    public Guid? TariffPlanId { get; init; }

    public IQueryable<Customer> Of(IQueryable<Customer> rows)
    {
        var part = Anywhere(Search);
        var digits = string.Concat((Search ?? "").Where(char.IsAsciiDigit));
        return rows.Where(row =>
            (Code == null || row.Code == Code)
            && (Status == null || row.Status == Status)
            && (Type == null || row.Type == Type)
            && (TariffPlanId == null || row.TariffPlanId == TariffPlanId)
            && (part == null || row.TaxId == digits
                || PlainText.Like(row.Name, part) || PlainText.Like(row.LegalName, part) || PlainText.Like(row.Code, part)));
    }
}
