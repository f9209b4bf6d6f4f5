using System.Globalization;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Reports;

public sealed class ReadCallPeaksTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly ReportSpan Span = new(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23), TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"));

    /// <summary>São Paulo's 22 November ends at 03:00Z.</summary>
    [Fact]
    public async Task The_peak_of_a_day_or_an_owner_is_the_highest_of_the_hours()
    {
        var (ana, bia, gateway) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await database.SaveAsync(
            Peak("2026-11-22T02:00Z", 99), Peak("2026-11-22T03:00Z", 5), Peak("2026-11-23T02:00Z", 9), Peak("2026-11-23T03:00Z", 7), Peak("2026-11-24T02:00Z", 4), Peak("2026-11-24T03:00Z", 99),
            Peak("2026-11-22T03:00Z", 3, ana), Peak("2026-11-23T02:00Z", 3, ana), Peak("2026-11-23T02:00Z", 6, bia), Peak("2026-11-23T03:00Z", 5, gateway: gateway));

        Assert.Equal([(22, 9), (23, 7)], (await ReadAsync(PeakGroup.Day)).Select(row => (row.Day!.Value.Day, row.Calls)));
        Assert.Equal([5, 9, 7, 4], (await ReadAsync(PeakGroup.Hour)).Select(row => row.Calls));
        Assert.Equal([(bia, 6), (ana, 3)], (await ReadAsync(PeakGroup.Customer)).Select(row => (row.CustomerId!.Value, row.Calls)));
        Assert.Equal(At("2026-11-22T03:00Z"), (await ReadAsync(PeakGroup.Customer, ana)).Single().At);
        Assert.Equal([(gateway, 5)], (await ReadAsync(PeakGroup.Gateway)).Select(row => (row.GatewayId!.Value, row.Calls)));
        Assert.Equal([(22, 6)], (await ReadAsync(PeakGroup.Day, bia)).Select(row => (row.Day!.Value.Day, row.Calls)));
        Assert.Equal("gatewayId", (await Assert.ThrowsAsync<InvalidValueException>(() => ReadAsync(PeakGroup.Day, ana, gateway))).Field);
    }

    private async Task<IReadOnlyList<PeakRow>> ReadAsync(PeakGroup group, Guid? customer = null, Guid? gateway = null)
    {
        await using var db = database.Open();
        return await new ReadCallPeaks(db).RunAsync(Span, group, customer, gateway, default);
    }

    private static CallPeak Peak(string hour, int calls, Guid? customer = null, Guid? gateway = null) =>
        new() { Id = Guid.CreateVersion7(), Hour = At(hour), CustomerId = customer, GatewayId = gateway, Calls = calls, At = At(hour) };

    private static DateTimeOffset At(string hour) => DateTimeOffset.Parse(hour, CultureInfo.InvariantCulture);
}
