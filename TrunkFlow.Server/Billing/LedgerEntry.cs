namespace TrunkFlow.Server.Billing;

/// <summary>One change of a customer's balance. Entries are numbered without gaps per customer and never change.</summary>
public sealed class LedgerEntry
{
    public required Guid Id { get; init; }

    [IsProjected]
    public required Guid CustomerId { get; init; }

    /// <summary>1, 2, 3, … within the customer.</summary>
    public required long Seq { get; init; }
    public required decimal Amount { get; init; }
    public required decimal BalanceAfter { get; init; }
    public required LedgerCause Cause { get; init; }

    /// <summary>Why, in the words of whoever did it.</summary>
    public string? Reason { get; init; }

    /// <summary>How many calls an entry of cause <see cref="LedgerCause.Calls"/> or <see cref="LedgerCause.Rerating"/> stands for.</summary>
    public int? Calls { get; init; }

    /// <summary>The allocation an entry of cause <see cref="LedgerCause.DidSetup"/> or <see cref="LedgerCause.DidMonthly"/> is for.</summary>
    public Guid? CustomerDidId { get; init; }

    /// <summary>First day of the month it is for.</summary>
    public DateOnly? Month { get; init; }

    [IsProjected]
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
