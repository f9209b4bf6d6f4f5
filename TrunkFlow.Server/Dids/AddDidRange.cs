using System.Globalization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Consecutive numbers for the inventory, all with the same terms. Either all are added or none.</summary>
public sealed record AddDidRangeInput : DidDetails
{
    /// <summary>The lowest number, in international form.</summary>
    public required string FirstNumber { get; init; }

    /// <summary>How many numbers, at most 10,000.</summary>
    public required int Count { get; init; }
}

public sealed class AddDidRange(TrunkFlowDbContext db)
{
    public const int Most = 10_000;

    public async Task<IReadOnlyList<Did>> RunAsync(AddDidRangeInput input, CancellationToken cancellationToken)
    {
        var first = PhoneNumber.Parse("firstNumber", input.FirstNumber);
        var count = Require.InRange("count", input.Count, 1, Most);
        await db.RequireCarrierAsync(input, cancellationToken);
        var lowest = long.Parse(first.AsSpan(1), CultureInfo.InvariantCulture);
        var dids = Enumerable.Range(0, count)
            .Select(step => "+" + (lowest + step).ToString(CultureInfo.InvariantCulture))
            .Select(number => number.Length == first.Length ? new Did(number, input) : throw new InvalidValueException("count", "RangeTooLong"))
            .ToList();
        db.Dids.AddRange(dids);
        await db.SaveChangesAsync(cancellationToken);
        return dids;
    }
}
