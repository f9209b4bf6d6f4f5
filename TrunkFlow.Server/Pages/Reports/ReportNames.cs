using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>What the keys in a report are called.</summary>
public sealed class ReportNames(TrunkFlowDbContext db)
{
    /// <summary>Code and name of customers.</summary>
    public async Task<IReadOnlyDictionary<Guid, (string Code, string Name)>> CustomersAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var asked = ids.OfType<Guid>().Distinct().ToArray();
        return await db.Customers.AsNoTracking().Where(row => asked.Contains(row.Id)).Select(row => new { row.Id, row.Code, row.Name })
            .ToDictionaryAsync(row => row.Id, row => (row.Code, row.Name), cancellationToken);
    }
}
