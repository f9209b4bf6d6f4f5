using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

/// <summary>All fields of a price as they shall be. What is left out takes its default.</summary>
public sealed record EditTariffInput : RateTerms
{
    /// <summary>The price to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }

    /// <summary>Expected buy price per minute, for the margin shown beside the price.</summary>
    [DefaultValue(0)]
    public decimal Cost { get; init; }
}

public sealed class EditTariff(TrunkFlowDbContext db)
{
    public async Task<Tariff> RunAsync(EditTariffInput input, CancellationToken cancellationToken)
    {
        var tariff = await db.FindOrRefuseAsync<Tariff>(input.Id, input.Version, cancellationToken);
        tariff.Edit(input with { ValidFrom = input.ValidFrom ?? tariff.ValidFrom }, input.Cost);
        await db.SaveChangesAsync(cancellationToken);
        return tariff;
    }
}
