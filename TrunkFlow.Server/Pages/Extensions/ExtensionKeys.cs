using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>A customer's extensions by the numbers that people type.</summary>
internal sealed class ExtensionKeys
{
    private readonly Dictionary<string, Guid> keys;

    private ExtensionKeys(Dictionary<string, Guid> keys) => this.keys = keys;

    public static async Task<ExtensionKeys> ReadAsync(TrunkFlowDbContext db, Guid? customerId, IEnumerable<string?> typed, CancellationToken cancellationToken)
    {
        var numbers = typed.OfType<string>().Select(number => number.Trim()).ToList();
        return new ExtensionKeys(await db.Extensions.AsNoTracking().Where(row => row.CustomerId == customerId && numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, row => row.Id, cancellationToken));
    }

    /// <exception cref="InvalidValueException">The customer has no extension of this number.</exception>
    public Guid Of(string field, string? typed) => keys.TryGetValue(typed?.Trim() ?? "", out var key) ? key : throw new InvalidValueException(field, "UnknownExtension", typed?.Trim());
}
