using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;

namespace TrunkFlow.Server.Asterisk.Config;

/// <summary>Renders the whole configuration: values in, text out, the same bytes for the same values.</summary>
public static class SwitchFiles
{
    /// <summary>In the order in which Asterisk is to read them; what only live routing reads is the last.</summary>
    /// <exception cref="Text.UnwritableTextException">A value may not stand in a file.</exception>
    /// <exception cref="DanglingReferenceException">The model names something that is not part of it.</exception>
    public static IReadOnlyList<ConfigFile> Render(SwitchModel model) =>
    [
        PjsipGateways.Write(model),
        PjsipCustomerTrunks.Write(model),
        PjsipExtensions.Write(model),
        ExtensionsRoutes.Write(model),
        ExtensionsDids.Write(model),
        ConferenceProfiles.Write(),
        RoutingFile.Write(model),
    ];
}
