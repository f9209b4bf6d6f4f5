using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

/// <summary>Finds what asks for attention. Every part of the trade has its own; they are asked every few seconds, so they read little.</summary>
public interface IAlertRule
{
    /// <summary>The kinds it finds, and nobody else.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Everything that holds now. What is not named any more is over.</summary>
    Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken);
}
