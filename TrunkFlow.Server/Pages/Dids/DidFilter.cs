using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>Which numbers are listed; every part is a parameter of the address.</summary>
public sealed record DidFilter
{
    /// <summary>Any digits of the number, or who holds it.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "status")]
    public DidStatus? Status { get; init; }

    public bool Narrows => !string.IsNullOrWhiteSpace(Text) || Status is not null;
}
