using System.Globalization;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>
/// Cuts a message into notifications and puts it together again. Each carries who sent it, the message's number there, and which piece of how many it is:
/// <c>sender number index count text</c>. The pieces of a message are sent in one transaction, and PostgreSQL delivers a transaction's notifications
/// together and in order; so one message at most is ever incomplete.
/// </summary>
internal sealed class NotificationPieces
{
    /// <summary>A message larger than this is refused: an event tells of something, it does not carry it.</summary>
    public const int MaxMessageLength = 4 * 1024 * 1024;

    /// <summary>Room for the sender, two numbers of ten digits and one of nineteen.</summary>
    private const int HeaderRoom = 64;

    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);
    private readonly List<string> pieces = [];
    private string sender = "";
    private long number;

    public static IEnumerable<string> Cut(string sender, long number, string message, int payloadSize)
    {
        var room = payloadSize - HeaderRoom;
        var count = (message.Length + room - 1) / room;
        for (var index = 0; index < count; index++)
        {
            var start = index * room;
            yield return string.Create(CultureInfo.InvariantCulture, $"{sender} {number} {index} {count} {message.AsSpan(start, Math.Min(room, message.Length - start))}");
        }
    }

    /// <summary>Takes the next notification; the message it completes, or null. What was already heard of a sender is not heard again.</summary>
    /// <exception cref="FormatException">The text is not a piece of ours.</exception>
    public string? Take(string notification)
    {
        var fields = notification.Split(' ', 5);
        if (fields.Length != 5 || !long.TryParse(fields[1], CultureInfo.InvariantCulture, out var of)
            || !int.TryParse(fields[2], CultureInfo.InvariantCulture, out var index) || !int.TryParse(fields[3], CultureInfo.InvariantCulture, out var count)
            || index < 0 || index >= count || count > MaxMessageLength)
        {
            throw new FormatException("The notification was not sent by a server of ours.");
        }

        if (index == 0)
        {
            pieces.Clear();
            (sender, number) = (fields[0], of);
        }
        else if (sender != fields[0] || number != of || pieces.Count != index)
        {
            pieces.Clear();
            return null;
        }

        pieces.Add(fields[4]);
        return pieces.Count == count && IsNew() ? Whole() : null;
    }

    /// <summary>After a broken connection a sender cannot know whether its last batch was committed, and sends it again.</summary>
    private bool IsNew()
    {
        if (last.TryGetValue(sender, out var heard) && heard >= number)
        {
            return false;
        }

        last[sender] = number;
        return true;
    }

    private string Whole()
    {
        var message = string.Concat(pieces);
        pieces.Clear();
        return message;
    }
}
