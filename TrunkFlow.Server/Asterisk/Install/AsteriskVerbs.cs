namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>
/// <c>asterisk check|install|uninstall [--directory DIR] [--settings FILE] [--yes] [--purge]</c>, for the administrator of an existing Asterisk. They need
/// no database.
/// </summary>
public static class AsteriskVerbs
{
    private const string Usage = """
        trunkflow asterisk check     [--directory DIR] [--settings FILE]
        trunkflow asterisk install   [--directory DIR] [--settings FILE] [--yes]
        trunkflow asterisk uninstall [--directory DIR] [--yes] [--purge]
        """;

    public static async Task<int> RunAsync(IConfiguration configuration, string[] arguments, CancellationToken cancellationToken)
    {
        var ask = Console.IsInputRedirected ? (Func<string, string?>?)null : Ask;
        return await RunAsync(configuration, arguments, TimeProvider.System, Console.Out, Console.Error, ask, cancellationToken);
    }

    internal static async Task<int> RunAsync(
        IConfiguration configuration, string[] arguments, TimeProvider time, TextWriter output, TextWriter error, Func<string, string?>? ask, CancellationToken cancellationToken)
    {
        if (Options.Read(arguments) is not { } options)
        {
            await error.WriteLineAsync(Usage.AsMemory(), cancellationToken);
            return 2;
        }

        try
        {
            var around = Around(Settings(configuration, options), time, output, error, ask);
            var directory = options.Directory ?? around.Node.AsteriskDirectory;
            if (directory.Length == 0)
            {
                throw new CannotAmendException("Where is Asterisk's configuration? Name it with --directory DIR (/etc/asterisk in most installations), or set Node__AsteriskDirectory.");
            }

            if (!Directory.Exists(directory))
            {
                throw new CannotAmendException($"There is no folder {directory}.");
            }

            return options.Verb switch
            {
                "install" => new InstallInAsterisk(around).Run(directory, options.Yes, options.Settings),
                "uninstall" => new UninstallFromAsterisk(around).Run(directory, options.Yes, options.Purge),
                _ => await new CheckAsterisk(around).CheckAsync(directory, cancellationToken),
            };
        }
        catch (Exception fault) when (fault is CannotAmendException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(fault.Message.AsMemory(), cancellationToken);
            return 1;
        }
    }

    private static string? Ask(string question)
    {
        Console.Write(question);
        return Console.ReadLine();
    }

    private static IConfiguration Settings(IConfiguration configuration, Options options) => options.Settings is { } file && File.Exists(file)
        ? new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(SettingsFile.Read(file)).Build()
        : configuration;

    private static Surroundings Around(IConfiguration configuration, TimeProvider time, TextWriter output, TextWriter error, Func<string, string?>? ask) => new(
        configuration.GetSection("Node").Get<NodeSettings>() ?? new NodeSettings(),
        configuration["Node:Key"] is { Length: > 0 },
        configuration["Node:CdrFile"] ?? "",
        time, output, error, ask);

    private sealed record Options(string Verb, string? Directory, string? Settings, bool Yes, bool Purge)
    {
        public static Options? Read(string[] arguments)
        {
            if (arguments is not [("check" or "install" or "uninstall") and var verb, .. var rest])
            {
                return null;
            }

            var options = new Options(verb, null, null, Yes: false, Purge: false);
            while (rest.Length > 0)
            {
                switch (rest)
                {
                    case ["--directory", var directory, .. var more]:
                        (options, rest) = (options with { Directory = directory }, more);
                        break;
                    case ["--settings", var settings, .. var more] when verb != "uninstall":
                        (options, rest) = (options with { Settings = settings }, more);
                        break;
                    case ["--yes", .. var more] when verb != "check":
                        (options, rest) = (options with { Yes = true }, more);
                        break;
                    case ["--purge", .. var more] when verb == "uninstall":
                        (options, rest) = (options with { Purge = true }, more);
                        break;
                    default:
                        return null;
                }
            }

            return options;
        }
    }
}
