using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>What tariffs call the prefixes of a report.</summary>
public sealed class ReadDestinationNames(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyDictionary<string, string?>> RunAsync(IEnumerable<string> prefixes, CancellationToken cancellationToken)
    {
        var asked = prefixes.Distinct(StringComparer.Ordinal).ToArray();
        return await db.Tariffs.AsNoTracking().Where(tariff => asked.Contains(tariff.Prefix) && tariff.Description != null)
            .GroupBy(tariff => tariff.Prefix).Select(group => new { group.Key, Name = group.Min(tariff => tariff.Description) })
            .ToDictionaryAsync(row => row.Key, row => row.Name, cancellationToken);
    }
}
