using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>Reads many rows a piece at a time: no connection, snapshot or lock is held for as long as somebody takes to receive them.</summary>
internal static class Pieces
{
    private const int Rows = 2_000;

    /// <param name="after">The rows behind one, in their order; all of them behind null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<TRow> ReadAsync<TRow>(Func<TRow?, IQueryable<TRow>> after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRow : class
    {
        for (TRow? last = null; ;)
        {
            var piece = await after(last).Take(Rows).ToListAsync(cancellationToken);
            foreach (var row in piece)
            {
                yield return row;
            }

            if (piece.Count < Rows)
            {
                yield break;
            }

            last = piece[^1];
        }
    }
}
