using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Tariffs;

/// <summary>What the plan's form holds while it is typed.</summary>
public sealed class PlanForm : ICheckedForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string Currency { get; set; } = "BRL";

    public RoundingMode RoundingMode { get; set; } = RoundingMode.HalfUp;

    public int RoundingDigits { get; set; } = 4;

    public bool EndCallsAtLimit { get; set; }

    public static PlanForm Of(TariffPlan plan) => new()
    {
        Version = plan.Version,
        Name = plan.Name,
        Currency = plan.Currency,
        RoundingMode = plan.RoundingMode,
        RoundingDigits = plan.RoundingDigits,
        EndCallsAtLimit = plan.EndCallsAtLimit,
    };

    public AddTariffPlanInput ToAdd() =>
        new() { Name = Name ?? "", Currency = Currency, RoundingMode = RoundingMode, RoundingDigits = RoundingDigits, EndCallsAtLimit = EndCallsAtLimit };

    public EditTariffPlanInput ToEdit(Guid id) =>
        new() { Id = id, Version = Version, Name = Name ?? "", Currency = Currency, RoundingMode = RoundingMode, RoundingDigits = RoundingDigits, EndCallsAtLimit = EndCallsAtLimit };

    public ICheckedForm Example() => new PlanForm { Name = "Example" };

    public void Check() => _ = new TariffPlan(ToAdd());
}
