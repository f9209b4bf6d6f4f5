namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>Keeps one connection to a manager interface: connects, reconnects with growing pauses, and hands out events.</summary>
public sealed partial class AmiClient(AmiSettings settings, TimeProvider time, ILogger<AmiClient> logger) : IAmi
{
    private readonly Lock _gate = new();
    private readonly List<AmiSubscription> _subscriptions = [];
    private readonly RetryDelay _delay = new(settings.FirstRetry, settings.LongestRetry);
    private AmiConnection? _connection;

    public AmiState State { get; private set; } = settings.Configured ? AmiState.Connecting : AmiState.Off;

    public string Reason { get; private set; } = "";

    public Task<AmiResponse> SendAsync(AmiAction action, CancellationToken cancellationToken, TimeSpan? within = null) =>
        Volatile.Read(ref _connection) is { } connection
            ? connection.SendAsync(action, within ?? settings.AnswerWithin, cancellationToken)
            : Task.FromException<AmiResponse>(new AmiUnreachableException(Reason.Length > 0 ? Reason : "Not connected to Asterisk"));

    public AmiSubscription Subscribe(Func<AmiMessage, bool> wanted)
    {
        lock (_gate)
        {
            var subscription = new AmiSubscription(wanted, settings.EventsKept, Leave);
            _subscriptions.Add(subscription);
            if (_connection is not null)
            {
                subscription.Offer(new AmiConnected());
            }

            return subscription;
        }
    }

    /// <summary>Runs until cancelled. Does nothing where no Asterisk is configured.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (settings.Configured && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ConnectOnceAsync(cancellationToken);
                await Task.Delay(_delay.Next(), time, cancellationToken);
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                // Also a fault of the connection at the moment of stopping: nobody is left to hear of it.
                return;
            }
        }
    }

    private async Task ConnectOnceAsync(CancellationToken cancellationToken)
    {
        // Events can arrive in the same packet as the login's answer (FullyBooted does); they follow the word that we are connected.
        var early = new List<AmiMessage>();
        try
        {
            await using var connection = await AmiConnection.OpenAsync(settings, time, early.Add, cancellationToken);
            Open(connection, early);
            var reason = await connection.ReadToEndAsync(message => Offer(new AmiEvent(message)), cancellationToken);
            Close(AmiState.Unreachable, reason.Message);
            cancellationToken.ThrowIfCancellationRequested();
            LogLost(settings.Host, settings.Port, reason.Message);
        }
        catch (AmiLoginRefusedException refusal)
        {
            LogOnce(AmiState.LoginRefused, refusal.Message);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Also a user name or secret that no frame can carry.
            LogOnce(AmiState.Unreachable, fault.Message);
        }
    }

    private void Open(AmiConnection connection, List<AmiMessage> early)
    {
        lock (_gate)
        {
            _delay.Reset();
            (State, Reason) = (AmiState.Connected, "");
            Volatile.Write(ref _connection, connection);
            OfferLocked(new AmiConnected());
            early.ForEach(message => OfferLocked(new AmiEvent(message)));
        }

        LogConnected(settings.Host, settings.Port);
    }

    private void Close(AmiState state, string reason)
    {
        lock (_gate)
        {
            Volatile.Write(ref _connection, null);
            (State, Reason) = (state, reason);
            OfferLocked(new AmiDisconnected(reason));
        }
    }

    private void LogOnce(AmiState state, string reason)
    {
        if (State != state || Reason != reason)
        {
            LogNotConnected(settings.Host, settings.Port, state, reason);
            (State, Reason) = (state, reason);
        }
    }

    private void Offer(AmiSignal signal)
    {
        lock (_gate)
        {
            OfferLocked(signal);
        }
    }

    private void OfferLocked(AmiSignal signal) => _subscriptions.ForEach(subscription => subscription.Offer(signal));

    private void Leave(AmiSubscription subscription)
    {
        lock (_gate)
        {
            _subscriptions.Remove(subscription);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Asterisk at {Host}:{Port}")]
    private partial void LogConnected(string host, int port);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lost Asterisk at {Host}:{Port}: {Reason}")]
    private partial void LogLost(string host, int port, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Asterisk at {Host}:{Port} is {State}: {Reason}")]
    private partial void LogNotConnected(string host, int port, AmiState state, string reason);
}
