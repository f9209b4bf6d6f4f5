using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Cursors: the values of the sort keys and a mark of the order they belong to, in a form clients do not look into.</summary>
internal static class CursorText
{
    public static string Write(string order, object?[] values)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Mark(order));
        JsonSerializer.Serialize(buffer, values);
        return Base64Url.EncodeToString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <exception cref="GraphQLException">It is no cursor, or one of another order.</exception>
    public static object?[] Read(string cursor, string order, Type[] types)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            var mark = Mark(order);
            if (bytes.Length <= mark.Length || !bytes.AsSpan(0, mark.Length).SequenceEqual(mark))
            {
                throw Refusal();
            }

            var values = JsonSerializer.Deserialize<JsonElement[]>(bytes.AsSpan(mark.Length));
            return values?.Length == types.Length
                ? [.. values.Select((value, i) => value.Deserialize(types[i]))]
                : throw Refusal();
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw Refusal();
        }
    }

    private static byte[] Mark(string order)
    {
        // FNV-1a: the mark only tells orders apart, it keeps no secret.
        var hash = 2166136261u;
        foreach (var letter in Encoding.UTF8.GetBytes(order))
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return BitConverter.GetBytes(hash);
    }

    private static GraphQLException Refusal() => new(ErrorBuilder.New()
        .SetMessage("The cursor is not valid for this list and order.")
        .SetCode(ErrorCodes.InvalidCursor)
        .Build());
}
