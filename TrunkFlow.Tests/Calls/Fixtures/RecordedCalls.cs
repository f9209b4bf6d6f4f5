using System.Globalization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Fixtures;

/// <summary>
/// Lines a real Asterisk wrote while it ran the scenarios of <c>lab/scenarios</c> on the configuration of <c>lab/sample</c>. Beside them lie the attempts
/// they tell of, one line each, read by hand.
/// </summary>
internal static class RecordedCalls
{
    public static string File { get; } = RepositoryRoot.File("TrunkFlow.Tests", "Calls", "Fixtures", "asterisk-22-2026-11-26.csv");

    public static string ExpectedFile { get; } = RepositoryRoot.File("TrunkFlow.Tests", "Calls", "Fixtures", "asterisk-22-2026-11-26.expected.csv");

    /// <summary>The account code of each line, which the importer does not read, by unique id and sequence number.</summary>
    public static Dictionary<(string UniqueId, int Sequence), string> Accounts() => System.IO.File.ReadLines(File).Select(Fields)
        .ToDictionary(fields => (fields[(int)CallRecordColumn.UniqueId], int.Parse(fields[(int)CallRecordColumn.Sequence], CultureInfo.InvariantCulture)), fields => fields[(int)CallRecordColumn.AccountCode]);

    /// <summary>A line without what differs from one recording to the next: clocks, counters, how long things took.</summary>
    public static string Shape(string line)
    {
        var fields = Fields(line);
        string Field(CallRecordColumn column) => fields[(int)column];
        void Mask(CallRecordColumn column, string mask) => fields[(int)column] = mask;

        Mask(CallRecordColumn.LinkedId, Field(CallRecordColumn.LinkedId) == Field(CallRecordColumn.UniqueId) ? "same" : "other");
        Mask(CallRecordColumn.UniqueId, Field(CallRecordColumn.UniqueId).Split('-')[0]);
        Mask(CallRecordColumn.Sequence, "n");
        Mask(CallRecordColumn.Channel, WithoutCounter(Field(CallRecordColumn.Channel)));
        Mask(CallRecordColumn.DestinationChannel, WithoutCounter(Field(CallRecordColumn.DestinationChannel)));
        foreach (var column in new[] { CallRecordColumn.Start, CallRecordColumn.End, CallRecordColumn.Duration })
        {
            Mask(column, "t");
        }

        foreach (var column in new[] { CallRecordColumn.Answer, CallRecordColumn.BillableSeconds })
        {
            Mask(column, Field(column) == "0.000000" ? "0" : "t");
        }

        foreach (var column in new[] { CallRecordColumn.RingMilliseconds, CallRecordColumn.ProgressMilliseconds })
        {
            Mask(column, Field(column) == "" ? "" : "ms");
        }

        return string.Join(',', fields);
    }

    private static string[] Fields(string line) => line[1..^1].Split("\",\"");

    // PJSIP/gw-answer-00000001, Local/1001@context-00000001;2
    private static string WithoutCounter(string channel) =>
        channel.LastIndexOf('-') is > 0 and var dash ? channel[..dash] + (channel.IndexOf(';') is > 0 and var half ? channel[half..] : "") : channel;
}
