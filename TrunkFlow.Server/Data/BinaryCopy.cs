using Npgsql;
using NpgsqlTypes;

namespace TrunkFlow.Server.Data;

/// <summary>Values of a binary COPY that may be absent.</summary>
internal static class BinaryCopy
{
    public static void WriteOrNull<T>(this NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } given)
        {
            writer.Write(given, type);
        }
        else
        {
            writer.WriteNull();
        }
    }

    public static void WriteOrNull(this NpgsqlBinaryImporter writer, string? value, NpgsqlDbType type)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(value, type);
        }
    }
}
