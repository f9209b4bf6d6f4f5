using Npgsql;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// Knows files again after rotation: by inode and first line; a rotated file by its first line alone, since compression and copying give it a
/// new inode.
/// </summary>
public sealed class CallSources(NpgsqlDataSource database, TimeProvider time)
{
    public async Task<IReadOnlyList<CallSource>> ResolveAsync(string node, IReadOnlyList<CallFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return [];
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var known = await KnownAsync(connection, node, files, cancellationToken);
        var sources = new CallSource?[files.Count];
        var claimed = new HashSet<Guid>();
        for (var i = 0; i < files.Count; i++)
        {
            if (known.Find(row => row.Inode == files[i].Inode && row.FirstLineHash == files[i].FirstLineHash) is { } same && claimed.Add(same.Id))
            {
                sources[i] = new CallSource(same.Id, files[i], same.Offset, same.Drained);
            }
        }

        for (var i = 0; i < files.Count; i++)
        {
            if (sources[i] is not null)
            {
                continue;
            }

            var file = files[i];
            if (file.Rotated && known.Find(row => row.FirstLineHash == file.FirstLineHash) is { } twin)
            {
                // Not ours to read twice: the copy a "copytruncate" rotation is just making of the file still being read.
                sources[i] = claimed.Add(twin.Id) ? new CallSource(twin.Id, file, twin.Offset, twin.Drained) : null;
            }
            else
            {
                sources[i] = await RegisterAsync(connection, node, file, cancellationToken);
            }
        }

        foreach (var source in sources.OfType<CallSource>().Where(source => known.Exists(row => row.Id == source.Id
            && (row.Path != source.File.Path || row.Inode != source.File.Inode))))
        {
            await using var command = new NpgsqlCommand("UPDATE cdr_sources SET path = $2, inode = $3 WHERE id = $1", connection)
            {
                Parameters = { new() { Value = source.Id }, new() { Value = source.File.Path }, new() { Value = source.File.Inode } },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return sources.OfType<CallSource>().ToList();
    }

    /// <summary>Notes that a rotated file was read to its end; it is not opened again.</summary>
    public async Task DrainAsync(CallSource source, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE cdr_sources SET drained = true WHERE id = $1");
        command.Parameters.Add(new() { Value = source.Id });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<KnownSource>> KnownAsync(
        NpgsqlConnection connection, string node, IReadOnlyList<CallFile> files, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT id, path, inode, first_line_hash, "offset", drained FROM cdr_sources
            WHERE node_key = $1 AND first_line_hash = ANY($2) ORDER BY found_at DESC
            """,
            connection)
        {
            Parameters = { new() { Value = node }, new() { Value = files.Select(file => file.FirstLineHash).Distinct().ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new List<KnownSource>();
        while (await reader.ReadAsync(cancellationToken))
        {
            known.Add(new KnownSource(
                reader.GetGuid(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.GetInt64(4), reader.GetBoolean(5)));
        }

        return known;
    }

    private async Task<CallSource> RegisterAsync(NpgsqlConnection connection, string node, CallFile file, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO cdr_sources (id, node_key, path, inode, first_line_hash, "offset", rows, found_at, drained)
            VALUES ($1, $2, $3, $4, $5, 0, 0, $6, false)
            ON CONFLICT (node_key, inode, first_line_hash) DO UPDATE SET path = excluded.path
            RETURNING id, "offset", drained
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() }, new() { Value = node }, new() { Value = file.Path }, new() { Value = file.Inode },
                new() { Value = file.FirstLineHash }, new() { Value = time.GetUtcNow() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new CallSource(reader.GetGuid(0), file, reader.GetInt64(1), reader.GetBoolean(2));
    }

    private sealed record KnownSource(Guid Id, string Path, long Inode, string FirstLineHash, long Offset, bool Drained);
}
