using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrunkFlow.GraphQL.DataLoading;

namespace TrunkFlow.GraphQL.EntityFramework.Batching;

/// <summary>
/// Sends the statements of loaders that start together in one round trip. EF makes the statements and reads the rows as ever; in between, the
/// command is held back until all loaders have asked, and then run as part of one <see cref="DbBatch"/>.
/// </summary>
internal sealed class StatementGathering : DbCommandInterceptor, IBatchCompanion
{
    [ThreadStatic]
    private static StatementWave? wave;

    public IDisposable BatchesStarting() => new Starting();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        wave is { } open && !result.HasResult && open.CanCarry(command) ? new(open.JoinAsync(command, cancellationToken)) : new(result);

    private sealed class Starting : IDisposable
    {
        private readonly StatementWave own = new();
        private readonly StatementWave? outer = wave;

        public Starting() => wave = own;

        public void Dispose()
        {
            // A statement that comes later, because its loader had to wait for something else first, goes alone.
            wave = outer;
            own.Send();
        }
    }
}
