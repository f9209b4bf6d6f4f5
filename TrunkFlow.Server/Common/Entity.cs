namespace TrunkFlow.Server.Common;

/// <summary>A row people edit: a time-ordered key, the times of its life and a version against lost updates (docs/decisions: not xmin).</summary>
public abstract class Entity
{
    [IsProjected]
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>One for a new row, one more with every saved edit.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Refuses an edit that was made on an older version of this row.</summary>
    public void ExpectVersion(int version)
    {
        if (version != Version)
        {
            throw new ChangedMeanwhileException();
        }
    }

    /// <summary>Counts as an edit of this row although only rows that belong to it change.</summary>
    protected void Touch() => Version++;
}
