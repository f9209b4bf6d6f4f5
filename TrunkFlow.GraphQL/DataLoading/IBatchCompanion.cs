namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>A service that is told when several loaders' batches start together, so that what they ask of a database may travel together.</summary>
public interface IBatchCompanion
{
    /// <summary>The batches are started next, one after the other on this thread; the result is disposed when all have been.</summary>
    IDisposable BatchesStarting();
}
