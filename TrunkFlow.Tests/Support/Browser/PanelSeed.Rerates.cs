using TrunkFlow.Server.Rerates;
using TrunkFlow.Tests.Rerates;

namespace TrunkFlow.Tests.Support.Browser;

public sealed partial class PanelSeed
{
    /// <summary>A rerating that was compared and waits for somebody who applies it.</summary>
    public Guid Rerate { get; private set; }

    private async Task AddRerateAsync(TestDatabase database)
    {
        var now = database.Clock.Now;
        Rerate = (await new RerateBench(database).CompareAsync(new RequestRerateInput(now.AddDays(-2), now, "Celular São Paulo foi importado sem a tabela de novembro"))).Id;
    }
}
