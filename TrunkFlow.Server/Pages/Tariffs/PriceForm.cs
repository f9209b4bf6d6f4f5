using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>What a price's form holds while it is typed. Days are the installation's; a price holds until the end of its last day.</summary>
public sealed class PriceForm
{
    public int Version { get; set; }

    public string? Prefix { get; set; }

    public string? Description { get; set; }

    public decimal? PricePerMinute { get; set; }

    public decimal? Cost { get; set; }

    public decimal? ConnectionFee { get; set; }

    public int InitialBlock { get; set; } = 30;

    public int Increment { get; set; } = 6;

    public decimal? MinimumCharge { get; set; }

    public int FreeBelowSeconds { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? TimeBand { get; set; }

    /// <summary>Costs more than it sells for.</summary>
    public bool Loses => Cost > PricePerMinute;

    public static PriceForm Of(Tariff tariff, PanelDisplay display) => new()
    {
        Version = tariff.Version,
        Prefix = tariff.Prefix,
        Description = tariff.Description,
        PricePerMinute = tariff.PricePerMinute,
        Cost = tariff.Cost,
        ConnectionFee = tariff.ConnectionFee,
        InitialBlock = tariff.InitialBlock,
        Increment = tariff.Increment,
        MinimumCharge = tariff.MinimumCharge,
        FreeBelowSeconds = tariff.FreeBelowSeconds,
        ValidFrom = DateOnly.FromDateTime(display.Local(tariff.ValidFrom).Date),
        ValidUntil = tariff.ValidUntil is { } until ? DateOnly.FromDateTime(display.Local(until).AddTicks(-1).Date) : null,
        TimeBand = tariff.TimeBand?.ToString(),
    };

    public AddTariffInput ToAdd(Guid? planId, Guid? customerId, PanelDisplay display) => new()
    {
        TariffPlanId = planId,
        CustomerId = customerId,
        Prefix = Prefix ?? "",
        Description = Description,
        PricePerMinute = PricePerMinute ?? 0,
        Cost = Cost ?? 0,
        ConnectionFee = ConnectionFee ?? 0,
        InitialBlock = InitialBlock,
        Increment = Increment,
        MinimumCharge = MinimumCharge ?? 0,
        FreeBelowSeconds = FreeBelowSeconds,
        ValidFrom = Start(display),
        ValidUntil = End(display),
        TimeBand = TimeBand,
    };

    /// <summary>The edit of a price; a day left alone keeps its hour.</summary>
    public EditTariffInput ToEdit(Tariff kept, PanelDisplay display) => new()
    {
        Id = kept.Id,
        Version = Version,
        Prefix = Prefix ?? "",
        Description = Description,
        PricePerMinute = PricePerMinute ?? 0,
        Cost = Cost ?? 0,
        ConnectionFee = ConnectionFee ?? 0,
        InitialBlock = InitialBlock,
        Increment = Increment,
        MinimumCharge = MinimumCharge ?? 0,
        FreeBelowSeconds = FreeBelowSeconds,
        ValidFrom = ValidFrom == Of(kept, display).ValidFrom ? kept.ValidFrom : Start(display),
        ValidUntil = ValidUntil == Of(kept, display).ValidUntil ? kept.ValidUntil : End(display),
        TimeBand = TimeBand,
    };

    private DateTimeOffset? Start(PanelDisplay display) => ValidFrom is { } day ? display.StartOf(nameof(ValidFrom), day) : null;

    private DateTimeOffset? End(PanelDisplay display) => ValidUntil is { } day ? display.EndOf(nameof(ValidUntil), day) : null;
}
