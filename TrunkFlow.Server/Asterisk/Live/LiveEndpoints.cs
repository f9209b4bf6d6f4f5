using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Hears which gateways answer and which telephones register, and stores it about once a second.</summary>
internal sealed partial class LiveEndpoints(IAmi ami, EndpointStates states, TimeProvider time, ILogger<LiveEndpoints> logger, TimeSpan? askEvery = null) : BackgroundService
{
    private static readonly TimeSpan StoreEvery = TimeSpan.FromSeconds(1);

    /// <summary>The switch tells when a gateway's state is another one, not how long its answers take.</summary>
    private readonly TimeSpan _askEvery = askEvery ?? TimeSpan.FromMinutes(1);

    private readonly EndpointBoard _board = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HearAsync(stoppingToken), AskAsync(stoppingToken), StoreAsync(stoppingToken));

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        using var heard = ami.Subscribe(message => message.Is("ContactStatus") || message.Is("Registry"));
        await foreach (var signal in heard.ReadAllAsync(cancellationToken))
        {
            await InTurnAsync(() => TakeAsync(signal, cancellationToken), cancellationToken);
        }
    }

    private async Task TakeAsync(AmiSignal signal, CancellationToken cancellationToken)
    {
        switch (signal)
        {
            case AmiEvent { Message: var message } when message.Is("ContactStatus"):
                _board.Apply(message);
                break;
            case AmiEvent:
                // A Registry event names neither the registration nor its endpoint.
                await AskRegistrationsAsync(cancellationToken);
                break;
            case AmiConnected or AmiMissed:
                await AskAllAsync(cancellationToken);
                break;
        }
    }

    private async Task AskAllAsync(CancellationToken cancellationToken)
    {
        var stored = await states.StoredAsync(cancellationToken);
        var telephones = await ami.SendAsync(new AmiAction("PJSIPShowRegistrationInboundContactStatuses"), cancellationToken);
        var endpoints = await ami.SendAsync(new AmiAction("PJSIPShowEndpoints"), cancellationToken, TimeSpan.FromSeconds(30));
        var gateways = new List<AmiMessage>();
        foreach (var name in endpoints.Named("EndpointList").Select(listed => listed["ObjectName"]).Where(name => name.StartsWith("gw-", StringComparison.Ordinal)))
        {
            gateways.AddRange(await ContactsAsync(name, cancellationToken));
        }

        _board.Restore(stored, telephones.Named("ContactStatusDetail").Concat(gateways));
        await AskRegistrationsAsync(cancellationToken);
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(_askEvery, time, cancellationToken);
            IReadOnlyList<string> gateways = [];
            await InTurnAsync(async () => gateways = ami.State == AmiState.Connected ? await states.GatewaysAsync(cancellationToken) : [], cancellationToken);
            foreach (var gateway in gateways)
            {
                await InTurnAsync(async () => _board.Replace(gateway, await ContactsAsync(gateway, cancellationToken)), cancellationToken);
            }
        }
    }

    /// <summary>What was heard after a question was asked is taken after its answer: the later word holds.</summary>
    private async Task InTurnAsync(Func<Task> take, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await take();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnknown(fault.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The list of registered contacts leaves out fixed addresses; only the endpoint's own page has them.</summary>
    private async Task<IEnumerable<AmiMessage>> ContactsAsync(string endpoint, CancellationToken cancellationToken) =>
        (await ami.SendAsync(new AmiAction("PJSIPShowEndpoint").With("Endpoint", endpoint), cancellationToken)).Named("ContactStatusDetail");

    private async Task AskRegistrationsAsync(CancellationToken cancellationToken)
    {
        var registrations = await ami.SendAsync(new AmiAction("PJSIPShowRegistrationsOutbound"), cancellationToken);
        _board.ApplyRegistrations(registrations.Named("OutboundRegistrationDetail"));
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(StoreEvery, time, cancellationToken);
            var changed = _board.TakeChanged();
            if (changed.Count == 0)
            {
                continue;
            }

            try
            {
                await states.StoreAsync(_board, changed, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotStored(fault.Message);
                _board.PutBack(changed);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of gateways and telephones is unknown: {Reason}")]
    private partial void LogUnknown(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of gateways and telephones was not stored and will be: {Reason}")]
    private partial void LogNotStored(string reason);
}
