using System.Text.Json;
using System.Text.Json.Serialization;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>Why a request was not done: problem details (RFC 9457), in the language of the request.</summary>
public sealed record Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>What kind of problem it is, for programs: it stays the same for ever. An example is <c>urn:trunkflow:problem:customer-code-taken</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What kind of problem it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong with this request and what to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>The same for the fields at fault: their paths, such as <c>trunks[0].address</c>, with a sentence each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public static Problem Of(RefusalException refusal)
    {
        var status = RefusalStatus.Of(refusal);
        return new Problem
        {
            Type = Urn(refusal.GetType().Name[..^nameof(Exception).Length]),
            Title = TitleOf(status),
            Status = status,
            Detail = refusal.Message,
            Errors = refusal.Field is { } field && status != StatusCodes.Status404NotFound ? new Dictionary<string, string[]> { [field] = [refusal.Message] } : null,
        };
    }

    /// <summary>Where nothing but the status is known.</summary>
    public static Problem Of(int status)
    {
        var known = RefusalStatus.Names.TryGetValue(status, out var name);
        return new Problem
        {
            Type = known ? Urn(name!) : "about:blank",
            Title = TitleOf(status),
            Status = status,
            Detail = known ? RefusalText.Of($"Problem.{status}.Detail") : TitleOf(status),
        };
    }

    private static string Urn(string name) => $"urn:trunkflow:problem:{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}";

    private static string TitleOf(int status) => RefusalText.Of(RefusalStatus.Titled.Contains(status) ? $"Problem.{status}" : "Problem.400");
}
