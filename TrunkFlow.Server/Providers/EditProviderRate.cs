using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Providers;

/// <summary>All fields of a buy rate as they shall be. What is left out takes its default.</summary>
public sealed record EditProviderRateInput : RateTerms
{
    /// <summary>The buy rate to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }
}

public sealed class EditProviderRate(TrunkFlowDbContext db)
{
    public async Task<ProviderRate> RunAsync(EditProviderRateInput input, CancellationToken cancellationToken)
    {
        var rate = await db.FindOrRefuseAsync<ProviderRate>(input.Id, input.Version, cancellationToken);
        rate.Edit(input with { ValidFrom = input.ValidFrom ?? rate.ValidFrom });
        await db.SaveChangesAsync(cancellationToken);
        return rate;
    }
}
