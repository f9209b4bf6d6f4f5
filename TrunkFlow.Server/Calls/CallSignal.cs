using System.Globalization;

namespace TrunkFlow.Server.Calls;

/// <summary>One thing the switch said of an attempt to call somebody.</summary>
/// <param name="Kind">What it said.</param>
/// <param name="AtMilliseconds">When it was heard, from the moment it began to dial.</param>
/// <param name="Detail">How dialling ended (<c>ANSWER</c>, <c>BUSY</c>, …), or the cause it hung up with (Q.850); empty for the others.</param>
public readonly record struct CallSignal(CallSignalKind Kind, int AtMilliseconds, string Detail = "")
{
    /// <summary>As it is kept beside the record: <c>Dialled:0 Ringing:1830 Ended:6210:ANSWER HungUp:64000:16</c>.</summary>
    public static string Write(IEnumerable<CallSignal> signals) => string.Join(' ', signals.Select(signal => signal.ToString()));

    /// <summary>What was kept; a part that another release wrote is left out.</summary>
    public static IReadOnlyList<CallSignal> Read(string? kept)
    {
        var signals = new List<CallSignal>();
        foreach (var part in (kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = part.Split(':');
            if (fields.Length is 2 or 3 && Enum.TryParse<CallSignalKind>(fields[0], out var kind) && Enum.IsDefined(kind)
                && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            {
                signals.Add(new CallSignal(kind, at, fields.Length == 3 ? fields[2] : ""));
            }
        }

        return signals;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{AtMilliseconds}") + (Detail.Length > 0 ? $":{Detail}" : "");
}
