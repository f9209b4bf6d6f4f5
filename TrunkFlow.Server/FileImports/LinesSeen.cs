using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.FileImports;

/// <summary>What earlier lines of a file are about: a file says each thing once.</summary>
internal sealed class LinesSeen<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, int> _lines = [];

    /// <exception cref="InvalidValueException">An earlier line says it.</exception>
    public void Add(TKey key, int line, string shown)
    {
        if (!_lines.TryAdd(key, line))
        {
            throw new InvalidValueException(null, "ImportLineRepeated", _lines[key], shown);
        }
    }
}
