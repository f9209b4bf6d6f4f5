namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>Hands payloads from the executor's thread to whoever reads them. What nobody has taken yet becomes one payload.</summary>
/// <param name="onTaken">Told when a payload that had to wait was taken; called on the reader's thread.</param>
internal sealed class Outbox(Action onTaken)
{
    private readonly Lock gate = new();
    private SubsequentPayload? waiting;
    private TaskCompletionSource<SubsequentPayload?>? reader;
    private bool hasEnded;

    /// <summary>True when a reader was there for it.</summary>
    public bool Put(SubsequentPayload payload)
    {
        lock (gate)
        {
            if (reader is { } there)
            {
                reader = null;
                there.SetResult(payload);
                return true;
            }

            if (waiting is null)
            {
                waiting = payload;
            }
            else
            {
                waiting.Append(payload);
            }

            return false;
        }
    }

    /// <summary>Nothing more will come.</summary>
    public void End()
    {
        lock (gate)
        {
            hasEnded = true;
            reader?.SetResult(null);
            reader = null;
        }
    }

    /// <summary>The next payload; null when there is none any more. For one reader.</summary>
    public Task<SubsequentPayload?> TakeAsync()
    {
        SubsequentPayload taken;
        lock (gate)
        {
            if (waiting is null)
            {
                reader = hasEnded ? null : new(TaskCreationOptions.RunContinuationsAsynchronously);
                return reader?.Task ?? Task.FromResult<SubsequentPayload?>(null);
            }

            taken = waiting;
            waiting = null;
        }

        onTaken();
        return Task.FromResult<SubsequentPayload?>(taken);
    }
}
