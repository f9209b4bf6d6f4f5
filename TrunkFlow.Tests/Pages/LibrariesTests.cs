using System.Text.Json;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages;

public sealed class LibrariesTests
{
    [Fact]
    public void Libman_names_the_versions_the_npm_lock_installs()
    {
        using var libman = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("libman.json")));
        using var locked = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages");
        var libraries = libman.RootElement.GetProperty("libraries").EnumerateArray().Select(library => library.GetProperty("library").GetString()!).ToList();

        Assert.Equal(["htmx.org", "htmx-ext-sse"], libraries.Select(library => library.Split('@')[0]));
        Assert.All(libraries, library =>
        {
            var parts = library.Split('@');
            Assert.Equal(packages.GetProperty($"node_modules/{parts[0]}").GetProperty("version").GetString(), parts[1]);
        });
    }
}
