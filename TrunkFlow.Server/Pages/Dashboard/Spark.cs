using System.Globalization;
using System.Text;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>A tile's small line, drawn in a box of 100 by 24. Hours without a value are skipped; fewer than two values draw nothing.</summary>
public static class Spark
{
    private const decimal Top = 3;
    private const decimal Depth = 18;

    public static string? Line(IReadOnlyList<decimal?> values)
    {
        var points = values.Select((value, index) => (Index: index, Value: value)).Where(point => point.Value is not null).ToList();
        if (points.Count < 2)
        {
            return null;
        }

        var least = points.Min(point => point.Value!.Value);
        var span = points.Max(point => point.Value!.Value) - least;
        var path = new StringBuilder();
        foreach (var (index, value) in points)
        {
            var x = 100m * index / (values.Count - 1);
            var y = Top + (span == 0 ? Depth / 2 : Depth * (1 - (value!.Value - least) / span));
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0.#} {y:0.#}");
        }

        return path.ToString();
    }
}
