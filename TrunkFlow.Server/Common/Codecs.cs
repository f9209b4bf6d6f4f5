namespace TrunkFlow.Server.Common;

/// <summary>The codecs a switch of ours may offer, in the order of preference given.</summary>
public static class Codecs
{
    public static readonly string[] Default = ["alaw", "ulaw"];

    private static readonly HashSet<string> Known = ["alaw", "ulaw", "g722", "g729", "opus", "gsm", "ilbc", "g726", "speex", "slin"];

    public static string[] Check(string field, IReadOnlyList<string>? codecs)
    {
        if (codecs is null || codecs.Count == 0)
        {
            return Default;
        }

        for (var index = 0; index < codecs.Count; index++)
        {
            if (!Known.Contains(codecs[index]))
            {
                throw new InvalidValueException($"{field}[{index}]", "UnknownCodec", string.Join(", ", Known.Order(StringComparer.Ordinal)));
            }
        }

        return [.. codecs.Distinct()];
    }
}
