using System.Collections.Concurrent;

namespace TrunkFlow.GraphQL;

/// <summary>
/// Prepared documents by their text, so many and of so many bytes together (a prepared document takes some thirty times its text).
/// When full, the tenth that was not used for longest goes.
/// </summary>
internal sealed class DocumentCache(int capacity, int maxBytes)
{
    private readonly ConcurrentDictionary<Key, Entry> entries = new();
    private long clock;
    private long bytes;

    public PreparedDocument? Find(ReadOnlyMemory<byte> text)
    {
        if (!entries.TryGetValue(new(text), out var entry))
        {
            return null;
        }

        entry.LastUsed = Interlocked.Increment(ref clock);
        return entry.Document;
    }

    public void Add(ReadOnlyMemory<byte> text, PreparedDocument document)
    {
        // One document must not push out all others.
        if (capacity == 0 || text.Length > maxBytes / 10)
        {
            return;
        }

        while (entries.Count >= capacity || Interlocked.Read(ref bytes) + text.Length > maxBytes)
        {
            RemoveOldest();
        }

        // The caller's buffer may be rented, so the key keeps a copy.
        if (entries.TryAdd(new(text.ToArray()), new(document) { LastUsed = Interlocked.Increment(ref clock) }))
        {
            Interlocked.Add(ref bytes, text.Length);
        }
    }

    private void RemoveOldest()
    {
        foreach (var (key, _) in entries.OrderBy(static pair => pair.Value.LastUsed).Take((capacity / 10) + 1).ToArray())
        {
            if (entries.TryRemove(key, out _))
            {
                Interlocked.Add(ref bytes, -key.Length);
            }
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        public PreparedDocument Document { get; } = document;

        public long LastUsed { get; set; }
    }

    private readonly struct Key(ReadOnlyMemory<byte> text) : IEquatable<Key>
    {
        private readonly ReadOnlyMemory<byte> text = text;
        private readonly int hash = Hash(text.Span);

        public int Length => text.Length;

        public bool Equals(Key other) => hash == other.hash && text.Span.SequenceEqual(other.text.Span);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => hash;

        // Seeded per process, so nobody can prepare documents that collide.
        private static int Hash(ReadOnlySpan<byte> bytes)
        {
            var hash = default(HashCode);
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
