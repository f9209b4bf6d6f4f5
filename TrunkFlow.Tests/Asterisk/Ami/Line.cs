using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Ami;

/// <summary>A running client with everything it heard and logged.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly AmiSubscription _all;
    private readonly Task _running;
    private readonly Task _hearing;

    private Line(AmiSettings settings)
    {
        Client = new AmiClient(settings, TimeProvider.System, new ListLogger(Log));
        _all = Client.Subscribe(_ => true);
        _hearing = HearAsync();
        _running = Client.RunAsync(_stop.Token);
    }

    public AmiClient Client { get; }

    public ConcurrentQueue<AmiSignal> Signals { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public IEnumerable<AmiMessage> Events => Signals.OfType<AmiEvent>().Select(signal => signal.Message);

    public static Line Start(int port, int longestFrame = 1 << 20, int eventsKept = 1000, int pingAfter = 5000, int answerWithin = 5000) =>
        new(new AmiSettings
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "trunkflow",
            Secret = "s3cret",
            FirstRetry = TimeSpan.FromMilliseconds(20),
            LongestRetry = TimeSpan.FromMilliseconds(100),
            LongestFrame = longestFrame,
            EventsKept = eventsKept,
            PingAfter = TimeSpan.FromMilliseconds(pingAfter),
            AnswerWithin = TimeSpan.FromMilliseconds(answerWithin),
        });

    public static async Task<Line> OpenAsync(int port, int eventsKept = 1000)
    {
        var line = Start(port, eventsKept: eventsKept);
        await Eventually.TrueAsync(() => line.Client.State == AmiState.Connected, "connected");
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _all.Dispose();
        await _hearing;
        _stop.Dispose();
    }

    private async Task HearAsync()
    {
        await foreach (var signal in _all.ReadAllAsync())
        {
            Signals.Enqueue(signal);
        }
    }

    private sealed class ListLogger(ConcurrentQueue<string> log) : ILogger<AmiClient>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue(formatter(state, exception));
    }
}
