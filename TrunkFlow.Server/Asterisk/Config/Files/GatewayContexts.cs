using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>The way straight through each gateway, past all routes. No endpoint's context leads here: only the manager user that may call starts a call in one.</summary>
internal static class GatewayContexts
{
    public static void Write(ConfigWriter writer, IEnumerable<SwitchGateway> gateways)
    {
        foreach (var gateway in gateways.OrderBy(gateway => gateway.Endpoint, StringComparer.Ordinal))
        {
            writer.Blank().Section($"tf-through-{AsteriskText.Name(gateway.Endpoint)}")
                .Extension(AsteriskText.AnyDialled, $"Set(TF_DIALED=${{FILTER(0-9+*#,${{EXTEN}})}})")
                .Next($"Gosub(tf-through,s,1(${{LEN(${{EXTEN}})}},{AsteriskText.Name(gateway.Endpoint)},{gateway.Id},{AsteriskText.Dialled(gateway.Add)},{AsteriskText.Whole(gateway.Strip)},{gateway.AnswerSeconds},{gateway.MaxChannels ?? CustomerContexts.Unlimited}))")
                .Next($"Hangup(41)");
        }
    }
}
