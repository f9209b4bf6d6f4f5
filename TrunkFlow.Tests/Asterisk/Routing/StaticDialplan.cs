using System.Text.RegularExpressions;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>What the dialplan a real Asterisk holds does with a number, told by its own listings: which pattern it takes, and what stands behind it.</summary>
internal sealed partial class StaticDialplan(AmiClient ami)
{
    private readonly Dictionary<string, IReadOnlyList<string>> contexts = [];

    /// <summary>A line for each attempt, "route gateway digits caller", and "refused" where it says no.</summary>
    public async Task<IReadOnlyList<string>> WayAsync(string account, string digits)
    {
        var way = new List<string>();
        var routed = false;
        foreach (var level in Levels().Match(string.Join('\n', await ContextAsync($"tf-account-{account}"))).Groups[1].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if ((await TakenAsync($"tf-shard-{digits[..Math.Min(7, digits.Length)]}-{level}", digits) ?? await TakenAsync($"tf-routes-{level}", digits)) is { } taken)
            {
                routed = true;
                if (Walk(taken.Route, digits, await ContextAsync(taken.Way), way))
                {
                    return way;
                }
            }
        }

        return routed ? way : ["refused no-route"];
    }

    // True where nothing follows.
    private static bool Walk(string route, string digits, IReadOnlyList<string> steps, List<string> way)
    {
        var (send, caller) = ("", "");
        foreach (var step in steps)
        {
            if (step.StartsWith("Goto(tf-refuse,", StringComparison.Ordinal))
            {
                way.Add($"refused {step.Split(',')[1]}");
                return true;
            }

            if (Sending().Match(step) is { Success: true } sending)
            {
                send = sending.Groups[1].Value + Tail(digits, sending.Groups[2].Value);
            }
            else if (Caller().Match(step) is { Success: true } shown)
            {
                caller = shown.Groups[1].Value;
            }
            else if (Try().Match(step) is { Success: true } attempt)
            {
                way.Add($"{route} {attempt.Groups[1].Value} {attempt.Groups[2].Value}{Tail(send, attempt.Groups[3].Value)} {caller}");
            }
        }

        return steps.Contains("Set(TF_STOP=1)");
    }

    private static string Tail(string digits, string strip) => digits[Math.Min(digits.Length, int.Parse(strip, null))..];

    private async Task<(string Way, string Route)?> TakenAsync(string context, string digits)
    {
        // All that match are listed, in the order in which Asterisk tries them; the first is taken.
        var listed = await ami.SendAsync(new AmiAction("ShowDialPlan").With("Context", context).With("Extension", digits), default);
        return listed.Named("ListDialplan").FirstOrDefault() is { } first && Route().Match(first["AppData"]).Groups is var found ? (found[1].Value, found[2].Value) : null;
    }

    private async Task<IReadOnlyList<string>> ContextAsync(string name)
    {
        if (!contexts.TryGetValue(name, out var steps))
        {
            var listed = (await ami.SendAsync(new AmiAction("ShowDialPlan").With("Context", name), default)).Named("ListDialplan");
            contexts[name] = steps = [.. from line in listed orderby int.Parse(line["Priority"], null) select $"{line["Application"]}({line["AppData"]})"];
        }

        return steps;
    }

    [GeneratedRegex(@"^Set\(TF_LEVELS=(.*)\)$", RegexOptions.Multiline)]
    private static partial Regex Levels();

    [GeneratedRegex(@"^(tf-way-[0-9a-f]{16}),([0-9a-f-]{36}),1$")]
    private static partial Regex Route();

    [GeneratedRegex(@"^Set\(TF_SEND=([0-9+*#]*)\$\{TF_NUMBER:(\d+)\}\)$")]
    private static partial Regex Sending();

    [GeneratedRegex(@"^Set\(CALLERID\(num\)=(\d*|\$\{TF_CALLER\})\)$")]
    private static partial Regex Caller();

    [GeneratedRegex(@"^Gosub\(tf-try,s,1\([^,]+,([0-9a-f-]{36}),([0-9+*#]*)\$\{TF_SEND:(\d+)\},")]
    private static partial Regex Try();
}
