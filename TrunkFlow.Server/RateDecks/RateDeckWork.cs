using System.IO.Compression;
using System.Runtime.CompilerServices;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Does what was asked of decks: reads, applies and undoes them, each in one transaction. A kill leaves a deck where it was, and it is done again.</summary>
public sealed class RateDeckWork(IDbContextFactory<TrunkFlowDbContext> contexts, NpgsqlDataSource database, TellRateDeck tell, TimeProvider time)
{
    /// <summary>Lines between two looks at whether the deck is still wanted.</summary>
    private const int Stretch = 5_000;

    /// <returns>How many decks were worked on.</returns>
    /// <exception cref="AggregateException">Some could not be; the others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var failed = new Dictionary<Guid, Exception>();
        for (var done = 0; ; done++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var deck = await db.RateDecks
                .Where(deck => deck.Status == RateDeckStatus.Reading || deck.Status == RateDeckStatus.Applying || deck.Status == RateDeckStatus.Undoing)
                .Where(deck => !failed.Keys.Contains(deck.Id))
                .OrderBy(deck => deck.UpdatedAt).ThenBy(deck => deck.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (deck is null)
            {
                return failed.Count == 0 ? done : throw new AggregateException(failed.Values);
            }

            try
            {
                await RunAsync(db, deck, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // It is tried again by the job; the others do not wait for it.
                failed.Add(deck.Id, fault);
            }
        }
    }

    private async Task RunAsync(TrunkFlowDbContext db, RateDeck deck, CancellationToken cancellationToken)
    {
        try
        {
            await (deck.Status switch
            {
                RateDeckStatus.Reading => ReadAsync(db, deck, cancellationToken),
                RateDeckStatus.Applying => ApplyAsync(db, deck, cancellationToken),
                _ => UndoAsync(db, deck, cancellationToken),
            });
        }
        catch (ChangedMeanwhileException)
        {
            // Cancelled, or to be read in another way: the next look at the table tells.
            return;
        }
        catch (Exception fault) when (deck.Status == RateDeckStatus.Reading && IsOfTheFile(fault))
        {
            deck.Fail("DeckUnreadable");
            await db.SaveChangesAsync(cancellationToken);
        }

        await tell.AboutAsync(deck, cancellationToken);
    }

    private async Task ReadAsync(TrunkFlowDbContext db, RateDeck deck, CancellationToken cancellationToken)
    {
        var packed = await db.Set<RateDeckFile>().Where(file => file.RateDeckId == deck.Id).Select(file => file.Content).SingleAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var store = Store(db);
        // Before the prices themselves: one that changes in between makes the deck outdated rather than wrong.
        var seen = await store.SeenAsync(deck.Owner, cancellationToken);
        var moment = deck.EffectiveAt ?? time.GetUtcNow();
        var comparison = new DeckComparison(await store.CurrentAsync(deck.Owner, moment, cancellationToken), deck.Columns, deck.Scope);
        await store.WriteAsync(deck.Id, LinesAsync(deck, packed, cancellationToken), comparison, cancellationToken);
        deck.Ready(comparison.Counts, seen, moment);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async IAsyncEnumerable<DeckLine> LinesAsync(RateDeck deck, byte[] packed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var source = new MemoryStream(packed);
        await using var content = new GZipStream(source, CompressionMode.Decompress);
        using var reader = new DeckReader(content, deck.Format);
        var lines = 0;
        foreach (var line in reader.Lines())
        {
            if (++lines % Stretch == 0)
            {
                await ProgressAsync(deck, (int)(source.Position * 99 / packed.Length), cancellationToken);
            }

            yield return line;
        }
    }

    /// <summary>On a connection of its own, so that it is seen before the transaction ends.</summary>
    /// <exception cref="ChangedMeanwhileException">The deck is not to be read any more, or in another way.</exception>
    private async Task ProgressAsync(RateDeck deck, int percent, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE rate_decks SET percent = $2 WHERE id = $1 AND version = $3 AND status = 'reading'");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = deck.Id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = percent });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = deck.Version });
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            throw new ChangedMeanwhileException();
        }

        await tell.AboutAsync(new RateDeckProgress(deck.Id, deck.Status, percent), cancellationToken);
    }

    private async Task ApplyAsync(TrunkFlowDbContext db, RateDeck deck, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(db, deck, cancellationToken) is { } refusal)
        {
            deck.NotApplied(refusal);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Null when it was applied.</summary>
    private async Task<string?> RefusalAsync(TrunkFlowDbContext db, RateDeck deck, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var from = deck.EffectiveAt ?? now;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var store = Store(db);
        await store.LockAsync(deck.Owner, cancellationToken);
        if (await store.SeenAsync(deck.Owner, cancellationToken) != new RatesSeen(deck.ComparedRates, deck.ComparedAt)
            || await store.TurnsAsync(deck.Owner, deck.ComparedFor ?? deck.CreatedAt, from, cancellationToken))
        {
            return "DeckOutdated";
        }

        try
        {
            if (await store.ApplyAsync(deck, from, now, cancellationToken) > 0)
            {
                return "DeckClash";
            }
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return "DeckClash";
        }

        deck.Applied(from);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task UndoAsync(TrunkFlowDbContext db, RateDeck deck, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var store = Store(db);
        await store.LockAsync(deck.Owner, cancellationToken);
        await store.UndoAsync(deck, now, cancellationToken);
        deck.Undone(now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Its text, or a value PostgreSQL does not take; everything else may pass and is tried again.</summary>
    private static bool IsOfTheFile(Exception fault) => fault is CsvFormatException or InvalidDataException or PostgresException { SqlState: ['2', '2', ..] };

    private static RateDeckStore Store(TrunkFlowDbContext db) => new((NpgsqlConnection)db.Database.GetDbConnection());
}
