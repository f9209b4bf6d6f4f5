using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;

namespace TrunkFlow.Server.Asterisk.Config;

/// <summary>Renders the whole configuration: values in, text out, the same bytes for the same values.</summary>
public static class SwitchFiles
{
    /// <summary>In the order in which Asterisk is to read them; what only live routing reads is the last. Each stands alone, so they can be called side by side.</summary>
    /// <exception cref="Text.UnwritableTextException">A value may not stand in a file.</exception>
    /// <exception cref="DanglingReferenceException">The model names something that is not part of it.</exception>
    public static IReadOnlyList<Func<SwitchModel, ConfigFile>> Writers { get; } =
    [
        PjsipGateways.Write,
        PjsipCustomerTrunks.Write,
        PjsipExtensions.Write,
        ExtensionsRoutes.Write,
        ExtensionsDids.Write,
        _ => ConferenceProfiles.Write(),
        RoutingFile.Write,
    ];

    public static IReadOnlyList<ConfigFile> Render(SwitchModel model) => [.. Writers.Select(write => write(model))];
}
