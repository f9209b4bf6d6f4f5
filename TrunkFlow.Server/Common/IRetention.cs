namespace TrunkFlow.Server.Common;

/// <summary>What a part of the trade does not keep for ever. A job asks every day.</summary>
public interface IRetention
{
    /// <summary>Forgets what is old enough; again and again does no harm.</summary>
    /// <returns>What was forgotten, and how much of it; what there was nothing of may be left out.</returns>
    Task<IReadOnlyList<(string What, long Count)>> ForgetAsync(CancellationToken cancellationToken);
}
