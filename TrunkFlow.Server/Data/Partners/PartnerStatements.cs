using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrunkFlow.Server.Data.Partners;

/// <summary>
/// Tells PostgreSQL whose rows a statement may reach: in front of it, in the same message, so it costs no round trip. The setting ends with the
/// statement's transaction, so a pooled connection carries nothing over.
/// </summary>
internal sealed class PartnerStatements : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Tell(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Tell(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Tell(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>The statement; a uuid has no character that means anything to SQL.</summary>
    internal static string Sentence(DbContext? context) => $"SET LOCAL app.customer = '{((PartnerDbContext)context!).Partner}'";

    // Inside a transaction its beginning has said so.
    private static void Tell(DbCommand command, DbContext? context)
    {
        if (command.Transaction is null)
        {
            command.CommandText = $"{Sentence(context)}; {command.CommandText}";
        }
    }
}
