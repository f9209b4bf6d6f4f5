using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>What a report is about; every part is a parameter of the address.</summary>
public sealed record ReportFilter
{
    public const string Today = "today";
    public const string Week = "7d";
    public const string Month = "30d";
    public const string ThisMonth = "month";
    public const string LastMonth = "last-month";

    public static readonly IReadOnlyList<string> Periods = [Today, Week, Month, ThisMonth, LastMonth];

    [FromQuery(Name = "period")]
    public string? Period { get; init; }

    /// <summary>First and last local day; they come before the period.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "until")]
    public DateOnly? Until { get; init; }

    /// <summary>The customer's code. The days are then days of its time zone.</summary>
    [FromQuery(Name = "customer")]
    public string? Customer { get; init; }

    [FromQuery(Name = "provider")]
    public Guid? Provider { get; init; }

    [FromQuery(Name = "gateway")]
    public Guid? Gateway { get; init; }

    /// <summary>How the prefix of the price begins.</summary>
    [FromQuery(Name = "prefix")]
    public string? Prefix { get; init; }

    public bool HasDays => From is not null || Until is not null;

    public string Span => Period is not null && Periods.Contains(Period) ? Period : Week;

    public string? Digits => Prefix is null || string.Concat(Prefix.Where(char.IsAsciiDigit)) is not { Length: > 0 } digits ? null : digits;

    public bool Narrows => !string.IsNullOrWhiteSpace(Customer) || Provider is not null || Gateway is not null || Digits is not null;

    /// <summary>The first and the last day, where today is known.</summary>
    public (DateOnly First, DateOnly Last) Days(DateOnly today)
    {
        if (HasDays)
        {
            return (From ?? Until!.Value, Until ?? (From > today ? From.Value : today));
        }

        var month = new DateOnly(today.Year, today.Month, 1);
        return Span switch
        {
            Today => (today, today),
            Month => (today.AddDays(-29), today),
            ThisMonth => (month, today),
            LastMonth => (month.AddMonths(-1), month.AddDays(-1)),
            _ => (today.AddDays(-6), today),
        };
    }
}
