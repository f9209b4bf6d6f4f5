using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>What is asked of a test call beside whose it is.</summary>
public sealed class TestCallForm
{
    public string? Number { get; set; }

    public string? CallerId { get; set; }

    public StartTestCallInput ToStart(Guid? customer, Guid? gateway, string? areaCode) => new(
        TypedNumber.Read(Number ?? "", areaCode), customer, gateway, string.IsNullOrWhiteSpace(CallerId) ? null : TypedNumber.Read(CallerId, areaCode));
}
