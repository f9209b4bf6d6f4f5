using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

/// <summary>Finds what asks for attention. Every part of the trade has its own; the less often it is asked, the more it may read.</summary>
public interface IAlertRule
{
    /// <summary>The kinds it finds, and nobody else.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>How often it is worth asking.</summary>
    TimeSpan Every => TimeSpan.FromSeconds(10);

    /// <summary>Everything that holds now. What is not named any more is over.</summary>
    Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken);
}
