using TrunkFlow.Server.Common;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Dids;

public sealed class DidTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Customer = Guid.CreateVersion7();
    private static readonly DestinationDetails[] Mobile = [Some.Ring("+5511987654321")];

    [Fact]
    public void A_number_goes_from_free_to_allocated_to_quarantine_to_free()
    {
        var did = Some.Did();
        var allocation = did.Allocate(Customer, Mobile, Now);
        Assert.Equal(DidStatus.Allocated, did.Status);
        did.Release(allocation, Now.AddDays(30), Now.AddDays(120));
        Assert.Equal((DidStatus.Quarantine, Now.AddDays(120)), (did.Status, did.QuarantineUntil));
        Assert.Equal(Now.AddDays(30), allocation.ValidUntil);
        did.EndQuarantine();
        Assert.Equal((DidStatus.Free, null), (did.Status, did.QuarantineUntil));
        Assert.Single(did.Allocations);
    }

    [Theory]
    [InlineData(DidStatus.Free, true, false, false, true, false)]
    [InlineData(DidStatus.Allocated, false, true, false, false, false)]
    [InlineData(DidStatus.Quarantine, false, false, true, true, false)]
    [InlineData(DidStatus.PortedOut, false, false, false, false, true)]
    public void Each_status_allows_its_own_steps_and_no_other(DidStatus status, bool allocate, bool release, bool endQuarantine, bool portOut, bool portBack)
    {
        Expect(allocate, did => did.Allocate(Customer, Mobile, Now));
        Expect(release, did => did.Release(did.Allocations is [var held] ? held : Some.Did().Allocate(Customer, Mobile, Now), Now.AddDays(1), Now.AddDays(90)));
        Expect(endQuarantine, did => did.EndQuarantine());
        Expect(portOut, did => did.PortOut());
        Expect(portBack, did => did.PortBack());

        void Expect(bool allowed, Action<Did> step)
        {
            var did = In(status);
            var refusal = Record.Exception(() => step(did));
            Assert.Equal(allowed, refusal is null);
            if (!allowed)
            {
                Assert.IsType<DidStatusException>(refusal);
                Assert.Equal(status, did.Status);
            }
        }
    }

    [Fact]
    public void An_ended_allocation_is_history()
    {
        var did = Some.Did();
        var allocation = did.Allocate(Customer, Mobile, Now);
        did.Release(allocation, Now, Now.AddDays(90));
        Assert.True(allocation.ValidUntil > allocation.ValidFrom);
        Assert.Throws<AllocationEndedException>(() => allocation.ChangeDestinations(Mobile));
    }

    [Fact]
    public void Destinations_keep_their_order()
    {
        var extension = Guid.CreateVersion7();
        var allocation = Some.Did().Allocate(Customer, [new() { Kind = DestinationKind.Extension, TargetId = extension, RingSeconds = 15 }, .. Mobile], Now);
        Assert.Equal(
            [(1, DestinationKind.Extension, extension, null), (2, DestinationKind.ExternalNumber, (Guid?)null, "+5511987654321")],
            allocation.Destinations.Select(row => (row.Position, row.Kind, row.ExtensionId, row.Number)));
    }

    [Fact]
    public void Destinations_are_refused_at_their_fields()
    {
        Assert.Equal("destinations", Refused([]));
        Assert.Equal("destinations[1].number", Refused([Mobile[0], Some.Ring("190")]));
        Assert.Equal("destinations[0].targetId", Refused([new() { Kind = DestinationKind.Trunk }]));
        Assert.Equal("destinations[0].ringSeconds", Refused([Mobile[0] with { RingSeconds = 0 }]));

        static string? Refused(DestinationDetails[] destinations) =>
            Assert.Throws<InvalidValueException>(() => Some.Did().Allocate(Customer, destinations, Now)).Field;
    }

    [Theory]
    [InlineData("number", "190", 0, 0)]
    [InlineData("number", "+55 11 3000", 0, 0)]
    [InlineData("monthlySell", "+551130001234", -1, 0)]
    [InlineData("inboundPricePerMinute", "+551130001234", 0, -1)]
    public void A_wrong_value_is_refused_at_its_field(string field, string number, int monthlySell, int inboundPrice)
    {
        var details = new DidDetails { MonthlySell = monthlySell, InboundPricePerMinute = inboundPrice };
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => new Did(number, details)).Field);
    }

    private static Did In(DidStatus status)
    {
        var did = Some.Did();
        switch (status)
        {
            case DidStatus.Allocated:
                did.Allocate(Customer, Mobile, Now);
                break;
            case DidStatus.Quarantine:
                did.Release(did.Allocate(Customer, Mobile, Now), Now, Now.AddDays(90));
                break;
            case DidStatus.PortedOut:
                did.PortOut();
                break;
        }

        return did;
    }
}
