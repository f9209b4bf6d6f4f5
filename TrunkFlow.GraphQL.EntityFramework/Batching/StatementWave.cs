using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrunkFlow.GraphQL.EntityFramework.Batching;

/// <summary>
/// The statements of one round trip. They run on the connection of the one that came last, whose reader is handed out last: when EF closes
/// it, and the connection with it, all others have been read. Each reads its rows when the one before has finished.
/// </summary>
internal sealed class StatementWave
{
    private readonly List<Passenger> passengers = [];
    private DbDataReader? reader;

    public bool CanCarry(DbCommand command) =>
        command is { Transaction: null, CommandType: CommandType.Text, Connection: { CanCreateBatch: true, State: ConnectionState.Open } connection }
        // Several statements in one command are more than a batch's command may hold.
        && !command.CommandText.Contains(';', StringComparison.Ordinal)
        && (passengers.Count == 0 || connection.ConnectionString == passengers[0].Command.Connection!.ConnectionString);

    public Task<InterceptionResult<DbDataReader>> JoinAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var passenger = new Passenger(command, cancellationToken);
        passengers.Add(passenger);
        return passenger.Reader.Task;
    }

    public void Send()
    {
        if (passengers.Count > 1)
        {
            _ = SendAsync();
        }
        else if (passengers is [var alone])
        {
            alone.GoAlone();
        }
    }

    private async Task SendAsync()
    {
        try
        {
            var last = passengers[^1];
            var batch = last.Command.Connection!.CreateBatch();
            batch.Timeout = last.Command.CommandTimeout;
            foreach (var passenger in passengers)
            {
                batch.BatchCommands.Add(passenger.Board(batch.CreateBatchCommand()));
            }

            reader = await batch.ExecuteReaderAsync(last.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Fail(0, failure);
            return;
        }

        HandOut(0);
    }

    private void HandOut(int index) => passengers[index].Take(
        index == passengers.Count - 1 ? reader! : new ResultSetReader(reader!, () => FinishedAsync(index)));

    private async ValueTask FinishedAsync(int index)
    {
        try
        {
            await reader!.NextResultAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await reader!.DisposeAsync().ConfigureAwait(false);
            Fail(index + 1, failure);
            return;
        }

        HandOut(index + 1);
    }

    /// <summary>The failure is that of one statement; those behind it, which PostgreSQL did not run, run by themselves.</summary>
    private void Fail(int index, Exception failure)
    {
        foreach (var passenger in passengers)
        {
            passenger.Disembark();
        }

        passengers[index].Reader.SetException(failure);
        foreach (var behind in passengers.Skip(index + 1))
        {
            behind.GoAlone();
        }
    }

    /// <summary>One statement and whoever waits for its rows.</summary>
    private sealed class Passenger(DbCommand command, CancellationToken cancellationToken)
    {
        private DbBatchCommand? seat;

        public DbCommand Command => command;

        public CancellationToken CancellationToken => cancellationToken;

        public TaskCompletionSource<InterceptionResult<DbDataReader>> Reader { get; } = new();

        public DbBatchCommand Board(DbBatchCommand batchCommand)
        {
            seat = batchCommand;
            seat.CommandText = command.CommandText;
            Move(command.Parameters, seat.Parameters);
            return seat;
        }

        /// <summary>Gives the command its parameters back, so that it can run by itself.</summary>
        public void Disembark()
        {
            if (seat is not null && command.Parameters.Count == 0)
            {
                Move(seat.Parameters, command.Parameters);
            }
        }

        public void Take(DbDataReader rows) => Reader.SetResult(InterceptionResult<DbDataReader>.SuppressWithResult(rows));

        public void GoAlone() => Reader.SetResult(default);

        // A parameter belongs to one collection at a time.
        private static void Move(DbParameterCollection from, DbParameterCollection to)
        {
            var parameters = new DbParameter[from.Count];
            from.CopyTo(parameters, 0);
            from.Clear();
            to.AddRange(parameters);
        }
    }
}
