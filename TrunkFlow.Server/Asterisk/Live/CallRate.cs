namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>New calls per second: the mean of the last ten seconds.</summary>
internal sealed class CallRate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _starts = new();

    public double PerSecond
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _starts.Count / Window.TotalSeconds;
            }
        }
    }

    public void Count()
    {
        lock (_gate)
        {
            _starts.Enqueue(time.GetTimestamp());
            Forget();
        }
    }

    private void Forget()
    {
        while (_starts.TryPeek(out var start) && time.GetElapsedTime(start) > Window)
        {
            _starts.Dequeue();
        }
    }
}
