using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Settings;

/// <summary>Every choice of the installation as it holds now: what was chosen, and the default of everything else.</summary>
/// <param name="Values">By key.</param>
/// <param name="Version">Grows with every change of any of them.</param>
public sealed record InstallationSettings(IReadOnlyDictionary<string, string> Values, int Version)
{
    public string this[string key] => Values[key];

    public static async Task<InstallationSettings> ReadAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        Of(await db.Settings.AsNoTracking().ToListAsync(cancellationToken));

    /// <param name="rows">Every row there is.</param>
    public static InstallationSettings Of(IReadOnlyCollection<Setting> rows)
    {
        var values = new Dictionary<string, string>(Setting.Defaults);
        foreach (var row in rows)
        {
            values[row.Key] = row.Value;
        }

        return new InstallationSettings(values, rows.Sum(row => row.Version));
    }

    /// <summary>The number a setting holds.</summary>
    public int Number(string key) => int.Parse(Values[key], CultureInfo.InvariantCulture);
}
