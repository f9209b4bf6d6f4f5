using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>Reads many rows a piece at a time: no connection, snapshot or lock is held for as long as somebody takes to receive them.</summary>
internal static class Pieces
{
    private const int Rows = 2_000;

    /// <param name="after">The rows behind one, in their order; all of them behind null.</param>
    /// <param name="prepare">Reads what else is needed to show a piece, before its rows are handed on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<TRow> ReadAsync<TRow>(
        Func<TRow?, IQueryable<TRow>> after, Func<IReadOnlyList<TRow>, CancellationToken, Task>? prepare = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRow : class
    {
        for (TRow? last = null; ;)
        {
            var piece = await after(last).Take(Rows).ToListAsync(cancellationToken);
            await (prepare?.Invoke(piece, cancellationToken) ?? Task.CompletedTask);
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

    /// <summary>The same of a list whose pages take more than one query.</summary>
    /// <param name="read">A page of so many rows behind a place; the first one behind null.</param>
    public static async IAsyncEnumerable<TRow> ReadPagesAsync<TRow>(Func<ListCursor?, int, Task<ListPage<TRow>>> read)
    {
        for (ListCursor? at = null; ;)
        {
            var page = await read(at, Rows);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            if (page.After is null)
            {
                yield break;
            }

            at = ListCursor.Read(page.After, null);
        }
    }
}
