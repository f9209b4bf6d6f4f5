namespace TrunkFlow.GraphQL;

/// <summary>
/// Where data loaders queue their batches. The executor runs all resolvers of a request on one logical thread (a synchronization context);
/// each time that thread has nothing left to run while fields are still pending, it calls <see cref="Dispatch"/>. Continuations of loader
/// promises come back to the same thread first, so a loader used behind another loader batches as well as the first.
/// </summary>
public interface IBatchDispatcher
{
    /// <summary>True when <see cref="Dispatch"/> would start something. May be read from any thread.</summary>
    bool HasPendingBatches { get; }

    /// <summary>Starts every queued batch and returns without waiting for them. Called on the executor's thread only.</summary>
    void Dispatch();

    /// <summary>
    /// Gives the executor's wake-up call, to be made after a batch was queued by code that does not run on the executor's thread;
    /// calling it needlessly is harmless. Disposing the result takes it back.
    /// </summary>
    IDisposable OnBatchQueued(Action wake);
}
