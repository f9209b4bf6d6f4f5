using TrunkFlow.Server.Data;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Tests.Support.Browser;

/// <content>Test calls that came as far as they can.</content>
public sealed partial class PanelSeed
{
    private void AddTestCalls(TrunkFlowDbContext db, DateTimeOffset now)
    {
        var through = Enumerable.Range(0, 4).Select(number => TestCall.Through(gateways[0], $"+551195555020{number}", null, "pbx1")).ToList();
        Set(through[0], now.AddHours(-3), TestCallStatus.Completed, (nameof(TestCall.AnsweredAt), now.AddHours(-3).AddSeconds(4)), (nameof(TestCall.EndedAt), now.AddHours(-3).AddSeconds(14)), (nameof(TestCall.Cause), 16));
        Set(through[1], now.AddHours(-2), TestCallStatus.Failed, (nameof(TestCall.EndedAt), now.AddHours(-2).AddSeconds(1)), (nameof(TestCall.Cause), 34));
        Set(through[2], now.AddMinutes(-1), TestCallStatus.Ringing);
        Set(through[3], now.AddMinutes(-1), TestCallStatus.Calling);
        var own = TestCall.Of(customers[3], "+5521955550204", "+551130001000", "pbx1");
        Set(own, now.AddHours(-1), TestCallStatus.Failed, (nameof(TestCall.EndedAt), now.AddHours(-1).AddSeconds(1)), (nameof(TestCall.Cause), 17));
        db.AddRange([.. through, own]);
    }

    private static void Set(TestCall call, DateTimeOffset calledAt, TestCallStatus status, params (string Name, object Value)[] more)
    {
        foreach (var (name, value) in more.Concat([(nameof(TestCall.CalledAt), calledAt), (nameof(TestCall.Status), status)]))
        {
            typeof(TestCall).GetProperty(name)!.SetValue(call, value);
        }
    }
}
