using System.Collections.Frozen;

namespace TrunkFlow.Server.Common;

/// <summary>The codecs a switch of ours may offer, in the order of preference given.</summary>
public static class Codecs
{
    public static readonly string[] Default = ["alaw", "ulaw"];

    /// <summary>Names as Asterisk itself writes them: what it holds is compared with what was written.</summary>
    public static readonly FrozenSet<string> Known = ["alaw", "ulaw", "g722", "g729", "opus", "gsm", "ilbc", "g726", "speex", "slin"];

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
