using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>Which calls are listed; every part is a parameter of the address.</summary>
public sealed record CallFilter
{
    public const string Today = "today";
    public const string Day = "24h";
    public const string Week = "7d";
    public const string Month = "30d";

    public static readonly IReadOnlyList<string> Periods = [Today, Day, Week, Month];

    /// <summary>Digits of the caller's or the called number.</summary>
    [FromQuery(Name = "number")]
    public string? Number { get; init; }

    [FromQuery(Name = "period")]
    public string? Period { get; init; }

    /// <summary>First and last local day; they come before the period.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "until")]
    public DateOnly? Until { get; init; }

    /// <summary>IANA name of the zone the days are of; null, or no zone, for the installation's.</summary>
    [FromQuery(Name = "zone")]
    public string? Zone { get; init; }

    /// <summary>The zone that is named; null where none is.</summary>
    public TimeZoneInfo? DaysZone => Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The customer's code.</summary>
    [FromQuery(Name = "customer")]
    public string? Customer { get; init; }

    [FromQuery(Name = "provider")]
    public Guid? Provider { get; init; }

    [FromQuery(Name = "gateway")]
    public Guid? Gateway { get; init; }

    [FromQuery(Name = "route")]
    public Guid? Route { get; init; }

    /// <summary>The number of ours that was called, with or without its country code.</summary>
    [FromQuery(Name = "did")]
    public string? Did { get; init; }

    /// <summary>The number of the extension that called or was called.</summary>
    [FromQuery(Name = "extension")]
    public string? Extension { get; init; }

    /// <summary>The legs of a conference.</summary>
    [FromQuery(Name = "conference")]
    public Guid? Conference { get; init; }

    [FromQuery(Name = "direction")]
    public CallDirection? Direction { get; init; }

    [FromQuery(Name = "outcome")]
    public CallDisposition? Outcome { get; init; }

    [FromQuery(Name = "unrated")]
    public bool Unrated { get; init; }

    /// <summary>Every attempt, where otherwise only the last one of each call is listed.</summary>
    [FromQuery(Name = "attempts")]
    public bool Attempts { get; init; }

    public bool HasDays => From is not null || Until is not null;

    public string Span => Period is not null && Periods.Contains(Period) ? Period : Day;

    public string Digits => DigitsOf(Number);

    public string DidDigits => DigitsOf(Did);

    public bool Narrows => Digits.Length > 0 || Customer is not null || Provider is not null || Gateway is not null || Route is not null || DidDigits.Length > 0 || Extension is not null
        || Conference is not null || Direction is not null || Outcome is not null || Unrated;

    private static string DigitsOf(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));
}
