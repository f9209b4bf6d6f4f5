using Microsoft.Extensions.Configuration;
using TrunkFlow.Server.Asterisk.Install;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Install;

/// <summary>A hand-written configuration directory, and the verbs run on it.</summary>
internal sealed class AsteriskDirectory : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public AsteriskDirectory(IReadOnlyDictionary<string, string> files)
    {
        // Others may come in, for the test of one who may not write.
        File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnprivilegedThread.MayRead);
        Directory.CreateDirectory(Path);
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
            File.WriteAllText(this[name], text);
        }
    }

    public ManualClock Clock { get; } = new();

    public string Path => _folder["etc"];

    public string SettingsFile => _folder["trunkflow.env"];

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file but the copies, byte for byte.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains(".trunkflow-", StringComparison.Ordinal))
            .ToDictionary(path => System.IO.Path.GetRelativePath(Path, path), path => Convert.ToHexString(File.ReadAllBytes(path))), StringComparer.Ordinal);

    public IEnumerable<string> Leftovers() => Directory.EnumerateFiles(Path, "*.trunkflow-*", SearchOption.AllDirectories);

    public Task<int> RunAsync(string verb, params string[] options) => RunAsync(verb, null, null, options);

    public async Task<int> RunAsync(string verb, Func<string, string?>? ask, IReadOnlyDictionary<string, string?>? settings, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        Clock.Now += TimeSpan.FromSeconds(1);
        var code = await AsteriskVerbs.RunAsync(configuration, [verb, "--directory", Path, .. options], Clock, output, error, ask, default);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => _folder.Dispose();
}
