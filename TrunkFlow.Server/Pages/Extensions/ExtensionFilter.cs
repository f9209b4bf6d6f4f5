using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>Which extensions are listed; every part is a parameter of the address.</summary>
public sealed record ExtensionFilter
{
    /// <summary>Any part of the number, of its own name or of its customer's; or its whole SIP user.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "registered")]
    public bool? Registered { get; init; }

    public bool Narrows => !string.IsNullOrWhiteSpace(Text) || Registered is not null;
}
