using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Tariffs;

/// <summary>A list of prices customers subscribe to.</summary>
public sealed class TariffPlan : Entity
{
    private TariffPlan()
    {
    }

    public TariffPlan(TariffPlanDetails details) => Edit(details);

    public string Name { get; private set; } = "";
    public string Currency { get; private set; } = "";
    public RoundingMode RoundingMode { get; private set; }
    public int RoundingDigits { get; private set; }
    public bool EndCallsAtLimit { get; private set; }

    public void Edit(TariffPlanDetails details)
    {
        Name = SwitchText.Name("name", details.Name);
        Currency = Require.Currency("currency", details.Currency);
        RoundingMode = Require.Known("roundingMode", details.RoundingMode);
        RoundingDigits = Require.InRange("roundingDigits", details.RoundingDigits, 0, 10);
        EndCallsAtLimit = details.EndCallsAtLimit;
    }
}
