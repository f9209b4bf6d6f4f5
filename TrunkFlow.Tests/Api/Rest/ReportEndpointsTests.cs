using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

public sealed class ReportEndpointsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly RestClient rest = new(server.As(UserRole.Viewer));

    [Fact]
    public async Task Calls_of_a_span_are_listed_and_narrowed()
    {
        var (customer, gateway) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await AddAsync(
            Call(Noon, customer, CallDisposition.Answered, sell: 0.12m),
            Call(Noon.AddMinutes(1), customer, CallDisposition.Busy, gateway),
            Call(Noon.AddMinutes(2), customer, CallDisposition.Answered, direction: CallDirection.Inbound, isLastAttempt: false),
            Call(Noon.AddMinutes(3), Guid.CreateVersion7(), CallDisposition.Failed));
        var span = $"reports/cdr?customerId={customer}&from=2026-03-10T12:00:00Z&to=2026-03-10T12:03:00Z";

        var calls = await rest.AllAsync($"{span}&limit=2");
        Assert.Equal(["ANSWERED", "BUSY", "ANSWERED"], calls.Select(call => call.GetProperty("disposition").GetString()));
        Assert.Equal((0.12m, 60), (calls[0].GetProperty("sell").GetDecimal(), calls[0].GetProperty("talkSeconds").GetInt32()));
        Assert.Equal(2, (await rest.AllAsync(span.Replace("12:03", "12:02", StringComparison.Ordinal))).Count);
        Assert.Equal(2, (await rest.AllAsync($"{span}&disposition=ANSWERED")).Count);
        Assert.Single(await rest.AllAsync($"{span}&gatewayId={gateway}"));
        Assert.Single(await rest.AllAsync($"{span}&direction=INBOUND"));
        Assert.Equal(2, (await rest.AllAsync($"{span}&isLastAttempt=true")).Count);
        Assert.Equal(3, (await rest.AllAsync($"{span}&number=%2B5511987")).Count);
        Assert.Empty(await rest.AllAsync($"{span}&number=5521"));
    }

    [Fact]
    public async Task Pages_of_calls_follow_each_other_while_calls_end()
    {
        var customer = Guid.CreateVersion7();
        // Several begin at the same moment: the key tells them apart.
        await AddAsync([.. Enumerable.Range(0, 11).Select(index => Call(Noon.AddHours(1).AddSeconds(index / 4), customer, CallDisposition.Answered))]);
        var later = Noon.AddHours(2);
        var calls = await rest.AllAsync(
            $"reports/cdr/?customerId={customer}&from=2026-03-10T13:00:00Z&to=2026-03-10T14:00:00Z&limit=3",
            async () => await AddAsync(Call(later = later.AddSeconds(1), customer, CallDisposition.Answered), Call(Noon, customer, CallDisposition.Answered)));
        Assert.Equal(11, calls.Select(call => call.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Equal(11, calls.Count);
    }

    private async Task AddAsync(params CallRecord[] calls)
    {
        await using var db = server.Database.Open();
        await Server.Data.CallPartitions.EnsureAroundAsync(db, Noon, 1, CancellationToken.None);
        db.AddRange(calls);
        await db.SaveChangesAsync();
    }

    private static CallRecord Call(
        DateTimeOffset at, Guid customer, CallDisposition disposition, Guid? gateway = null, CallDirection direction = CallDirection.Outbound, bool isLastAttempt = true, decimal? sell = null)
    {
        var number = Some.Number;
        return new CallRecord
        {
            Id = CallRecordId.Of(at, "pbx1", $"{number}", number),
            StartedAt = at,
            EndedAt = at.AddSeconds(60),
            NodeKey = "pbx1",
            UniqueId = $"{number}",
            LinkedId = $"{number}",
            Sequence = number,
            CustomerId = customer,
            GatewayId = gateway,
            Direction = direction,
            Source = "1001",
            Destination = "011987654321",
            DestinationNumber = "+5511987654321",
            Attempt = 1,
            IsLastAttempt = isLastAttempt,
            Disposition = disposition,
            DurationSeconds = 60,
            TalkSeconds = 60,
            Sell = sell,
            ImportedAt = at.AddSeconds(61),
        };
    }
}
