using System.Text;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Calls.Fixtures;

public sealed class RecordedCallsTests
{
    private static readonly Dictionary<(string UniqueId, int Sequence), string> Accounts = RecordedCalls.Accounts();

    private const string Ids = "01900000-0000-7000-";

    [Fact]
    public void The_recorded_lines_tell_of_exactly_the_expected_attempts()
    {
        var attempts = Lines().SelectMany(CallAttempt.Of).ToList();
        var nothing = new RatedParties(new CallRater(new Dictionary<Guid, CustomerRates>(), new Dictionary<Guid, GatewayRates>(), new Dictionary<Guid, decimal>()), new Dictionary<Guid, string>());
        var records = new CallRecordBuilder("pbx1", nothing, DateTimeOffset.UnixEpoch).Build(attempts);

        Assert.Equal(File.ReadLines(RecordedCalls.ExpectedFile).Skip(1).Order(StringComparer.Ordinal), attempts.Zip(records, Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_recorded_attempt_has_an_id_of_its_own() =>
        Assert.Distinct(Lines().SelectMany(CallAttempt.Of).Select(attempt => CallRecordId.Of(
            attempt.Line.StartedAt, "pbx1", attempt.Line.UniqueId, attempt.Line.Sequence, attempt.SilentNumber)));

    internal static IEnumerable<CallLine> Lines()
    {
        foreach (var text in File.ReadLines(RecordedCalls.File))
        {
            Assert.Equal(CallLineFault.None, CallLineParser.TryParse(Encoding.UTF8.GetBytes(text), out var line));
            yield return line!;
        }
    }

    // account,source,dialed,number,direction,attempt,target,outcome,cause,sip,seconds,hangup,refusal,last
    private static string Describe(CallAttempt attempt, CallRecord record) => string.Join(
        ',',
        Accounts[(attempt.Line.UniqueId, attempt.Line.Sequence)],
        record.Source,
        record.Destination,
        record.DestinationNumber,
        record.Direction.ToString().ToLowerInvariant(),
        record.Attempt,
        attempt.Target is { } target ? $"{target.Kind}:{target.Id.ToString()[Ids.Length..]}" : "",
        Outcome(attempt, record),
        record.Cause,
        record.SipStatus,
        record.TalkSeconds,
        record.HungUpBy,
        record.Refusal,
        record.IsLastAttempt ? "last" : "");

    private static string Outcome(CallAttempt attempt, CallRecord record) =>
        record.Refusal is not null ? "refused"
        : attempt.Silent ? "unavailable"
        : record.Disposition switch
        {
            CallDisposition.Answered => "answered",
            CallDisposition.Busy => "busy",
            CallDisposition.NoAnswer => record.HungUpBy == "caller" ? "cancelled" : "no answer",
            _ => "failed",
        };
}
