using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Asterisk.Config.Reading;

/// <summary>One priority of an extension.</summary>
public sealed partial record DialplanStep(string Context, string Extension, string Application)
{
    /// <summary>The steps of a context, in order.</summary>
    public static IEnumerable<DialplanStep> Of(AsteriskSection context)
    {
        var extension = "";
        foreach (var (key, value) in context.Settings)
        {
            var match = Line().Match(value);
            if (key is not ("exten" or "same") || !match.Success)
            {
                throw new FormatException($"No step of a dialplan: {key} => {value}");
            }

            extension = key == "exten" ? match.Groups["extension"].Value : extension;
            yield return new DialplanStep(context.Name, extension, match.Groups["application"].Value);
        }
    }

    /// <summary>The contexts this step may go to; names made of variables are left out.</summary>
    public IEnumerable<string> Targets =>
        from match in Jump().Matches(Application) where !match.Groups["context"].Value.Contains('$') select match.Groups["context"].Value;

    /// <summary>The endpoints this step dials; names made of variables are left out.</summary>
    public IEnumerable<string> Endpoints =>
        from match in Dialled().Matches(Application) select match.Groups["endpoint"].Value;

    public bool Ends => Application.StartsWith("Hangup(", StringComparison.Ordinal)
        || Application.StartsWith("Return(", StringComparison.Ordinal)
        || Application.StartsWith("Goto(", StringComparison.Ordinal)
        || Application.StartsWith("Gosub(tf-refused,", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?<extension>[^,]+),1|n(?:\([a-z]+\))?),(?<application>.+)$")]
    private static partial Regex Line();

    // Goto(context,extension,priority), Gosub(context,…), GotoIf(…?context,extension,priority)
    [GeneratedRegex(@"(?:\b(?:Goto|Gosub)\(|GotoIf\(.*\?)(?<context>[^,()?:]+),[^,()]+,1")]
    private static partial Regex Jump();

    [GeneratedRegex(@"(?:tf-try,s,1\(|tf-ring-all,s,1\(|PJSIP/(?:[^@,()$]+@|\$\{TF_DIALED\}@)?)(?<endpoint>[a-z0-9][A-Za-z0-9_.-]*)(?=[,)])")]
    private static partial Regex Dialled();
}
