namespace TrunkFlow.Server.Pages.Calls;

/// <summary>Where an arrow of a call's ladder begins or ends.</summary>
public enum LadderLane
{
    Caller,
    Switch,
    Called,
}

/// <summary>What a line of the ladder is known from.</summary>
public enum LadderSource
{
    /// <summary>The call record itself says it.</summary>
    Record,

    /// <summary>The attempt has no line of its own in the switch's file; the next one lists it.</summary>
    Trail,

    /// <summary>An event of the manager interface, heard while it happened.</summary>
    Ami,
}

/// <summary>One line of a call's ladder.</summary>
/// <param name="At">From the beginning of the call; null where nobody wrote the moment down.</param>
/// <param name="From">Who sends it.</param>
/// <param name="To">Who receives it; the same where nothing was sent.</param>
/// <param name="Word">Key of what it is called.</param>
/// <param name="Source">What it is known from.</param>
/// <param name="Because">Key of the fact it is concluded from; null where the source says the line itself.</param>
/// <param name="Values">The values of both texts.</param>
public sealed record LadderLine(TimeSpan? At, LadderLane From, LadderLane To, string Word, LadderSource Source, string? Because, params object[] Values)
{
    /// <summary>No message was seen: the line follows from what was.</summary>
    public bool IsDerived => Because is not null;

    /// <summary>Key of what says where it is known from.</summary>
    public string Known => (Source, IsDerived) switch
    {
        (LadderSource.Ami, true) => "Ladder.Derived.Ami",
        (LadderSource.Ami, false) => "Ladder.Known.Ami",
        (LadderSource.Trail, _) => "Ladder.Known.Trail",
        (_, true) => "Ladder.Derived.Record",
        _ => "Ladder.Known.Record",
    };

    public bool IsArrow => From != To;
}
