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
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        // Inside a transaction its beginning has said so.
        if (result.Transaction is null)
        {
            result.CommandText = $"{Sentence(eventData.Context)}; {result.CommandText}";
        }

        return result;
    }

    /// <summary>The statement; a uuid has no character that means anything to SQL.</summary>
    internal static string Sentence(DbContext? context) => $"SET LOCAL app.customer = '{((PartnerDbContext)context!).Partner}'";
}
