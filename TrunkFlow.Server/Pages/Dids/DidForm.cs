using TrunkFlow.Server.Common;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>What the form of a number, or of a range of new ones, holds while it is typed.</summary>
public sealed class DidForm : ICheckedForm
{
    public int Version { get; set; }

    public string? FirstNumber { get; set; }

    public int Count { get; set; } = 1;

    public Guid? ProviderId { get; set; }

    public Guid? GatewayId { get; set; }

    public DidType Type { get; set; }

    public decimal? MonthlyBuy { get; set; }

    public decimal? MonthlySell { get; set; }

    public decimal? SetupBuy { get; set; }

    public decimal? SetupSell { get; set; }

    public decimal? InboundPricePerMinute { get; set; }

    public int? MaxChannels { get; set; }

    public int? MaxCallsPerSecond { get; set; }

    public static DidForm Of(Did did) => new()
    {
        Version = did.Version,
        FirstNumber = did.Number,
        ProviderId = did.ProviderId,
        GatewayId = did.GatewayId,
        Type = did.Type,
        MonthlyBuy = did.MonthlyBuy,
        MonthlySell = did.MonthlySell,
        SetupBuy = did.SetupBuy,
        SetupSell = did.SetupSell,
        InboundPricePerMinute = did.InboundPricePerMinute,
        MaxChannels = did.MaxChannels,
        MaxCallsPerSecond = did.MaxCallsPerSecond,
    };

    public AddDidRangeInput ToRange() => new()
    {
        FirstNumber = TypedNumber.Read(FirstNumber ?? "", null),
        Count = Count,
        ProviderId = ProviderId,
        GatewayId = GatewayId,
        Type = Type,
        MonthlyBuy = MonthlyBuy ?? 0,
        MonthlySell = MonthlySell ?? 0,
        SetupBuy = SetupBuy ?? 0,
        SetupSell = SetupSell ?? 0,
        InboundPricePerMinute = InboundPricePerMinute ?? 0,
        MaxChannels = MaxChannels,
        MaxCallsPerSecond = MaxCallsPerSecond,
    };

    public EditDidInput ToEdit(Guid id) => new()
    {
        Id = id,
        Version = Version,
        ProviderId = ProviderId,
        GatewayId = GatewayId,
        Type = Type,
        MonthlyBuy = MonthlyBuy ?? 0,
        MonthlySell = MonthlySell ?? 0,
        SetupBuy = SetupBuy ?? 0,
        SetupSell = SetupSell ?? 0,
        InboundPricePerMinute = InboundPricePerMinute ?? 0,
        MaxChannels = MaxChannels,
        MaxCallsPerSecond = MaxCallsPerSecond,
    };

    public ICheckedForm Example() => new DidForm { FirstNumber = "+551130000000" };

    public void Check()
    {
        _ = Require.InRange("count", Count, 1, AddDidRange.Most);
        _ = new Did(PhoneNumber.Parse("firstNumber", ToRange().FirstNumber), ToRange());
    }
}
