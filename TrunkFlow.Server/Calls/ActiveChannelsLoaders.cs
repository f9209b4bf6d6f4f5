namespace TrunkFlow.Server.Calls;

/// <summary>Channels in use by customers' codes: the calls are counted once, however many customers are asked about.</summary>
public sealed class ActiveChannelsOfCustomer(IActiveCalls active, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<string, int?>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<string, int?>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var channels = ActiveChannels.Now(active);
        return Task.FromResult<IReadOnlyDictionary<string, int?>>(keys.ToDictionary(code => code, code => channels?.OfCustomer(code)));
    }
}

/// <summary>The same by the endpoint names of gateways.</summary>
public sealed class ActiveChannelsOfGateway(IActiveCalls active, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<string, int?>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<string, int?>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var channels = ActiveChannels.Now(active);
        return Task.FromResult<IReadOnlyDictionary<string, int?>>(keys.ToDictionary(endpoint => endpoint, endpoint => channels?.OfGateway(endpoint)));
    }
}
