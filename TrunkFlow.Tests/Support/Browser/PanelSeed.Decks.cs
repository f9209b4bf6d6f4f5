using TrunkFlow.Server.RateDecks;
using TrunkFlow.Tests.RateDecks;

namespace TrunkFlow.Tests.Support.Browser;

public sealed partial class PanelSeed
{
    private const string NewPrices = """
        Prefixo;Destino;Preço por minuto;Custo;Blocos
        55119;Celular São Paulo;0,1290;0,0815;30/6
        5511;Fixo São Paulo;0,0780;0,0410;30/6
        55219;Celular Rio de Janeiro;0,1310;0,0890;30/6
        5541;Fixo Paraná;0,0790;0,0450;60/11
        55919;Celular Pará;0,1350;0,1420;30/6
        5581;Fixo Pernambuco;a combinar;0,0500;30/6
        5581x;Celular Pernambuco;0,1380;0,0900;30/6
        """;

    /// <summary>A deck that was read and waits for somebody who applies it.</summary>
    public Guid Deck { get; private set; }

    private async Task AddDeckAsync(TestDatabase database) => Deck = (await new DeckBench(database).ReadAsync(new UploadRateDeckInput
    {
        TariffPlanId = Plan,
        File = new TextFile("atacado-dezembro.csv", NewPrices),
        Scope = RateDeckScope.Complete,
    })).Id;
}
