using System.Globalization;
using System.Text;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>
/// A line over time beside another one, as paths in a box of 960 by 240 (attributes only: the content policy forbids styles). Zero is always in
/// it, and what is below zero is below its line.
/// </summary>
public sealed class LineChart
{
    private const int Width = 960;
    private const int Height = 240;
    private const int Lines = 4;
    private const int Labels = 6;

    private readonly IReadOnlyList<decimal> values;
    private readonly decimal most;
    private readonly decimal least;

    /// <param name="values">At least two.</param>
    /// <param name="others">As many, of the same moments.</param>
    public LineChart(IReadOnlyList<decimal> values, IReadOnlyList<decimal> others)
    {
        this.values = values;
        most = RoundUp(Math.Max(values.Max(), others.Max()));
        least = Math.Min(values.Min(), others.Min()) is < 0 and var lowest ? -RoundUp(-lowest) : 0;
        Line = Path(values);
        Other = Path(others);
    }

    public string Line { get; }

    public string Other { get; }

    public string Area => string.Create(CultureInfo.InvariantCulture, $"{Line}V{Y(0):0.#}H0Z");

    /// <summary>Where zero is.</summary>
    public string Base => string.Create(CultureInfo.InvariantCulture, $"M0 {Y(0):0.#}H{Width}");

    /// <summary>Where the line ends.</summary>
    public string End => string.Create(CultureInfo.InvariantCulture, $"M{Width} {Y(values[^1]):0.#}h0");

    /// <summary>The scale from the top down.</summary>
    public IEnumerable<decimal> Scale => Enumerable.Range(0, Lines + 1).Select(step => most - (step * (most - least) / Lines));

    /// <summary>Which of the values to write under it, the first one first; the last one is left to the page.</summary>
    public IEnumerable<int> Labelled => Enumerable.Range(0, Labels).Select(step => step * (values.Count - 1) / Labels).Distinct();

    public string Step => ((decimal)Width / (values.Count - 1)).ToString("0.#", CultureInfo.InvariantCulture);

    public string Left(int index) => X(index).ToString("0.#", CultureInfo.InvariantCulture);

    // Multiples of four, so that a quarter of the scale is a whole number.
    private static decimal RoundUp(decimal value)
    {
        for (var power = 1m; ; power *= 10)
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

    private string Path(IReadOnlyList<decimal> points)
    {
        var path = new StringBuilder();
        for (var index = 0; index < points.Count; index++)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{X(index):0.#} {Y(points[index]):0.#}");
        }

        return path.ToString();
    }

    private decimal X(int index) => (decimal)Width * index / (values.Count - 1);

    private decimal Y(decimal value) => Height - (Height * (value - least) / (most - least));
}
