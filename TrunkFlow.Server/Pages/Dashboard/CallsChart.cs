using System.Globalization;
using System.Text;
using TrunkFlow.Server.Dashboard;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>Calls per hour against the same hours before, as paths in a box of 960 by 240 (attributes only: the content policy forbids styles).</summary>
public sealed class CallsChart
{
    public const int Width = 960;
    public const int Height = 240;
    private const int Lines = 4;

    public CallsChart(IReadOnlyList<HourFigures> hours, IReadOnlyList<HourFigures> before)
    {
        Hours = hours;
        Before = before;
        Most = RoundUp(Math.Max(hours.Max(hour => hour.Calls), before.Max(hour => hour.Calls)));
        Line = Path(hours);
        Earlier = Path(before);
        Area = string.Create(CultureInfo.InvariantCulture, $"{Line}V{Height}H0Z");
        Peak = hours.MaxBy(hour => hour.Calls)!;
    }

    public IReadOnlyList<HourFigures> Hours { get; }

    public IReadOnlyList<HourFigures> Before { get; }

    /// <summary>The value at the top of the scale.</summary>
    public int Most { get; }

    public string Line { get; }

    public string Area { get; }

    public string Earlier { get; }

    public HourFigures Peak { get; }

    /// <summary>Where the line ends: now.</summary>
    public string End => string.Create(CultureInfo.InvariantCulture, $"M{Width} {Y(Hours[^1].Calls):0.#}h0");

    /// <summary>The scale from the top down.</summary>
    public IEnumerable<int> Scale => Enumerable.Range(0, Lines + 1).Select(step => Most - step * Most / Lines);

    /// <summary>Seven hours to write under it, the first one first.</summary>
    public IEnumerable<HourFigures> Labels => Enumerable.Range(0, 6).Select(step => Hours[step * (Hours.Count - 1) / 6]);

    public string Left(int index) => X(index).ToString("0.#", CultureInfo.InvariantCulture);

    public string Step => ((decimal)Width / (Hours.Count - 1)).ToString("0.#", CultureInfo.InvariantCulture);

    // Multiples of four, so that a quarter of the scale is a whole number of calls.
    private static int RoundUp(int value)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var factor in (ReadOnlySpan<int>)[4, 8, 12, 16, 20, 24, 32])
            {
                if (factor * power >= value)
                {
                    return factor * power;
                }
            }
        }
    }

    private string Path(IReadOnlyList<HourFigures> hours)
    {
        var path = new StringBuilder();
        for (var index = 0; index < hours.Count; index++)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{X(index):0.#} {Y(hours[index].Calls):0.#}");
        }

        return path.ToString();
    }

    private decimal X(int index) => (decimal)Width * index / (Hours.Count - 1);

    private decimal Y(int calls) => Height - (decimal)Height * calls / Most;
}
