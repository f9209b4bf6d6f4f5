using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Dids;

public sealed class DidOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly Customer customer = Some.ExtensionCustomer();
    private Extension extension = null!;

    public async Task InitializeAsync()
    {
        extension = Some.Extension(customer);
        await database.SaveAsync(customer, extension);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_range_is_added_whole()
    {
        var dids = await RunAsync(db => new AddDidRange(db).RunAsync(
            new AddDidRangeInput { FirstNumber = "+551130009998", Count = 4, MonthlySell = 12.5m }, CancellationToken.None));
        Assert.Equal(["+551130009998", "+551130009999", "+551130010000", "+551130010001"], dids.Select(did => did.Number));
        Assert.All(dids, did => Assert.Equal(12.5m, did.MonthlySell));
    }

    [Fact]
    public async Task A_range_with_a_number_that_exists_adds_nothing()
    {
        await database.SaveAsync(Some.Did("+551140000002"));
        await Assert.ThrowsAsync<DidNumberTakenException>(() => RunAsync(db => new AddDidRange(db).RunAsync(
            new AddDidRangeInput { FirstNumber = "+551140000000", Count = 5 }, CancellationToken.None)));
        await using var db = database.Open();
        Assert.False(await db.Dids.AnyAsync(did => did.Number == "+551140000000"));
    }

    [Fact]
    public async Task A_free_number_is_allocated_with_its_destinations_in_order()
    {
        var did = Some.Did();
        await database.SaveAsync(did);
        var allocation = await AllocateAsync(did, Some.Ring(extension), Some.Ring("+5511955550142"));
        await using var db = database.Open();
        var destinations = await db.DidDestinations.Where(row => row.CustomerDidId == allocation.Id).OrderBy(row => row.Position).ToListAsync();
        Assert.Equal([DestinationKind.Extension, DestinationKind.ExternalNumber], destinations.Select(row => row.Kind));
        Assert.Equal(DidStatus.Allocated, (await db.Dids.SingleAsync(row => row.Id == did.Id)).Status);
        await Assert.ThrowsAsync<DidStatusException>(() => AllocateAsync(did, Some.Ring(extension)));
    }

    [Fact]
    public async Task An_extension_of_somebody_else_is_refused_at_its_place_in_the_list()
    {
        var other = Some.ExtensionCustomer();
        var foreign = Some.Extension(other);
        var did = Some.Did();
        await database.SaveAsync(other, foreign, did);
        var refusal = await Assert.ThrowsAsync<NotFoundException>(() => AllocateAsync(did, Some.Ring(extension), Some.Ring(foreign)));
        Assert.Equal("destinations[1].targetId", refusal.Field);
    }

    [Fact]
    public async Task A_released_number_rests_before_it_is_free_and_its_history_stays()
    {
        var did = Some.Did();
        await database.SaveAsync(did);
        var allocation = await AllocateAsync(did, Some.Ring(extension));
        var released = await RunAsync(db => new ReleaseDid(db, database.Clock).RunAsync(new ReleaseDidInput(did.Id, 30), CancellationToken.None));
        Assert.Equal(DidStatus.Quarantine, released.Status);
        Assert.Equal(database.Clock.Now.AddDays(30), released.QuarantineUntil);
        await Assert.ThrowsAsync<DidStatusException>(() => AllocateAsync(did, Some.Ring(extension)));
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(db => new EndDidQuarantine(db).RunAsync(new EndDidQuarantineInput(did.Id), CancellationToken.None));
        await AllocateAsync(did, Some.Ring(extension));
        await using var after = database.Open();
        Assert.Equal(2, await after.CustomerDids.CountAsync(row => row.DidId == did.Id));
        Assert.NotNull((await after.CustomerDids.SingleAsync(row => row.Id == allocation.Id)).ValidUntil);
    }

    [Fact]
    public async Task Destinations_are_replaced_as_a_whole()
    {
        var did = Some.Did();
        await database.SaveAsync(did);
        var allocation = await AllocateAsync(did, Some.Ring(extension), Some.Ring("+5511955550142"));
        await RunAsync(db => new ChangeDidDestinations(db).RunAsync(
            new ChangeDidDestinationsInput(allocation.Id, allocation.Version, [Some.Ring("+5511955550143")]), CancellationToken.None));
        await using var after = database.Open();
        Assert.Equal("+5511955550143", (await after.DidDestinations.SingleAsync(row => row.CustomerDidId == allocation.Id)).Number);
    }

    [Fact]
    public async Task A_number_that_was_ever_allocated_is_not_removed()
    {
        var (used, unused) = (Some.Did(), Some.Did());
        await database.SaveAsync(used, unused);
        await AllocateAsync(used, Some.Ring(extension));
        await Assert.ThrowsAsync<DidInUseException>(() => RunAsync(db => new DeleteDid(db).RunAsync(new DeleteDidInput(used.Id), CancellationToken.None)));
        await RunAsync(db => new DeleteDid(db).RunAsync(new DeleteDidInput(unused.Id), CancellationToken.None));
    }

    [Fact]
    public async Task A_gateway_of_another_provider_is_refused()
    {
        var (provider, other) = (Some.Provider(), Some.Provider());
        var gateway = Some.Gateway(other);
        await database.SaveAsync(provider, other, gateway);
        var refusal = await Assert.ThrowsAsync<NotFoundException>(() => RunAsync(db => new AddDid(db).RunAsync(
            new AddDidInput { Number = "+551150000001", ProviderId = provider.Id, GatewayId = gateway.Id }, CancellationToken.None)));
        Assert.Equal("gatewayId", refusal.Field);
    }

    private Task<CustomerDid> AllocateAsync(Did did, params DestinationDetails[] destinations) => RunAsync(db =>
        new AllocateDid(db, database.Clock).RunAsync(new AllocateDidInput(did.Id, customer.Id, destinations), CancellationToken.None));

    private async Task<T> RunAsync<T>(Func<TrunkFlowDbContext, Task<T>> run)
    {
        await using var db = database.Open();
        return await run(db);
    }
}
