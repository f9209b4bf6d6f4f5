using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>What the form of a price holds while it is typed. Days are the installation's; a price holds until the end of its last day.</summary>
public sealed class PriceForm : ICheckedForm
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

    /// <summary>Whether other systems may bill it otherwise; see <see cref="BillingBlock.IsOdd"/>.</summary>
    public bool HasOddBlocks => BillingBlock.IsOdd(InitialBlock, Increment);

    public static PriceForm Of(IRate rate, PanelDisplay display) => new()
    {
        Version = rate.Version,
        Prefix = rate.Prefix,
        Description = rate.Description,
        PricePerMinute = rate.PricePerMinute,
        Cost = (rate as Tariff)?.Cost,
        ConnectionFee = rate.ConnectionFee,
        InitialBlock = rate.InitialBlock,
        Increment = rate.Increment,
        MinimumCharge = rate.MinimumCharge,
        FreeBelowSeconds = rate.FreeBelowSeconds,
        ValidFrom = DateOnly.FromDateTime(display.Local(rate.ValidFrom).Date),
        ValidUntil = rate.ValidUntil is { } until ? DateOnly.FromDateTime(display.Local(until).AddTicks(-1).Date) : null,
        TimeBand = rate.TimeBand?.ToString(),
    };

    public AddTariffInput ToAdd(Guid? planId, Guid? customerId, PanelDisplay display) =>
        Typed(new AddTariffInput { TariffPlanId = planId, CustomerId = customerId, Prefix = "", PricePerMinute = 0, Cost = Cost ?? 0 }, null, display);

    public AddProviderRateInput ToAdd(Guid providerId, PanelDisplay display) =>
        Typed(new AddProviderRateInput { ProviderId = providerId, Prefix = "", PricePerMinute = 0 }, null, display);

    public EditTariffInput ToEdit(Tariff kept, PanelDisplay display) =>
        Typed(new EditTariffInput { Id = kept.Id, Version = Version, Prefix = "", PricePerMinute = 0, Cost = Cost ?? 0 }, kept, display);

    public EditProviderRateInput ToEdit(ProviderRate kept, PanelDisplay display) =>
        Typed(new EditProviderRateInput { Id = kept.Id, Version = Version, Prefix = "", PricePerMinute = 0 }, kept, display);

    /// <summary>The terms of an input as they were typed; a day left alone keeps its hour.</summary>
    private TTerms Typed<TTerms>(TTerms input, IRate? kept, PanelDisplay display) where TTerms : RateTerms
    {
        var shown = kept is null ? null : Of(kept, display);
        return (TTerms)(Amounts(input) with
        {
            ValidFrom = shown is not null && shown.ValidFrom == ValidFrom ? kept!.ValidFrom : Start(display),
            ValidUntil = shown is not null && shown.ValidUntil == ValidUntil ? kept!.ValidUntil : End(display),
        });
    }

    /// <summary>All but the days.</summary>
    private RateTerms Amounts(RateTerms terms) => terms with
    {
        Prefix = Prefix ?? "",
        Description = Description,
        // A box left empty is not a price of 0.
        PricePerMinute = PricePerMinute ?? throw new InvalidValueException("pricePerMinute", "Missing"),
        ConnectionFee = ConnectionFee ?? 0,
        InitialBlock = InitialBlock,
        Increment = Increment,
        MinimumCharge = MinimumCharge ?? 0,
        FreeBelowSeconds = FreeBelowSeconds,
        TimeBand = TimeBand,
    };

    private DateTimeOffset? Start(PanelDisplay display) => ValidFrom is { } day ? display.StartOf(nameof(ValidFrom), day) : null;

    private DateTimeOffset? End(PanelDisplay display) => ValidUntil is { } day ? display.EndOf(nameof(ValidUntil), day) : null;

    public ICheckedForm Example() => new PriceForm { Prefix = "55", PricePerMinute = 0 };

    public void Check() => _ = Tariff.OfPlan(Guid.Empty, Amounts(new RateTerms { Prefix = "", PricePerMinute = 0, ValidFrom = DateTimeOffset.UnixEpoch }), Cost ?? 0);
}
