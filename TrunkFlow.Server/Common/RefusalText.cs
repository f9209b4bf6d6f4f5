using System.Globalization;
using System.Resources;

namespace TrunkFlow.Server.Common;

/// <summary>The sentences of refusals, in the language of the request.</summary>
public static class RefusalText
{
    internal static readonly ResourceManager Sentences = new("TrunkFlow.Server.Resources.Refusals", typeof(RefusalText).Assembly);

    /// <summary>A value that is not known stands as an ellipsis.</summary>
    public static string Of(string reason, params object?[] arguments)
    {
        var sentence = Sentences.GetString(reason, CultureInfo.CurrentUICulture) ?? reason;
        return arguments.Length == 0 ? sentence : string.Format(CultureInfo.CurrentCulture, sentence, [.. arguments.Select(value => value ?? "…")]);
    }
}
