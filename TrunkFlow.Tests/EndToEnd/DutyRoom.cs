using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>A panel beside an Asterisk on which a small operator's business runs, and a telephone at .31 that answers.</summary>
public sealed class DutyRoom : IAsyncLifetime
{
    public SwitchPanel Panel { get; } = new();

    internal SmallOperator Operator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Panel.InitializeAsync();
        Operator = await SmallOperator.SaveAsync(Panel.Database, Panel.Laboratory);
        await Panel.Laboratory.RunAsync("gateway", "answer", "31");
        await Panel.ConfirmedAsync();
    }

    public Task DisposeAsync() => Panel.DisposeAsync();
}
