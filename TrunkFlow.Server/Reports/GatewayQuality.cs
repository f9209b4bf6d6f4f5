namespace TrunkFlow.Server.Reports;

/// <summary>How well a gateway carries calls to a destination. Every ratio stands beside what it is of; over nothing it is null.</summary>
public sealed record GatewayQuality
{
    /// <summary>Key of the gateway.</summary>
    public required Guid GatewayId { get; init; }

    /// <summary>Prefix of the price; empty for calls none was found for. Null when the report is not by destination.</summary>
    public string? Destination { get; init; }

    /// <summary>What the tariffs call the prefix; null where they give it no name.</summary>
    public string? DestinationName { get; init; }

    /// <summary>Calls tried on it; the denominator of ASR and NER.</summary>
    public required long Attempts { get; init; }

    /// <summary>Answered ones; the denominator of ACD.</summary>
    public required long Answered { get; init; }

    /// <summary>Those the network carried to their end (ITU-T Q.850 causes 16, 17, 18, 19 and 21).</summary>
    public required long Effective { get; init; }

    /// <summary>Seconds of talk.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>Attempts that rang; the denominator of PDD.</summary>
    public required long Rung { get; init; }

    /// <summary>What rows of one gateway come to; null where there are none.</summary>
    public static GatewayQuality? Sum(IReadOnlyList<GatewayQuality> rows) => rows.Count == 0 ? null : new()
    {
        GatewayId = rows[0].GatewayId,
        Attempts = rows.Sum(row => row.Attempts),
        Answered = rows.Sum(row => row.Answered),
        Effective = rows.Sum(row => row.Effective),
        TalkSeconds = rows.Sum(row => row.TalkSeconds),
        Rung = rows.Sum(row => row.Rung),
        DelayMilliseconds = rows.Sum(row => row.DelayMilliseconds),
    };

    /// <summary>ASR: answered of all attempts, from 0 to 1.</summary>
    public decimal? AnswerRatio => Attempts == 0 ? null : (decimal)Answered / Attempts;

    /// <summary>ACD: mean seconds of talk of an answered call.</summary>
    public decimal? MeanTalkSeconds => Answered == 0 ? null : (decimal)TalkSeconds / Answered;

    /// <summary>NER: carried to their end of all attempts, from 0 to 1.</summary>
    public decimal? NetworkEffectiveness => Attempts == 0 ? null : (decimal)Effective / Attempts;

    /// <summary>PDD: mean milliseconds from sending a call to its first ringing.</summary>
    public decimal? MeanPostDialDelayMilliseconds => Rung == 0 ? null : (decimal)DelayMilliseconds / Rung;

    [GraphQLIgnore]
    public required long DelayMilliseconds { get; init; }
}
