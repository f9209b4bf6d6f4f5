using System.Diagnostics;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Consumers;

/// <summary>schema.graphql in the hands of the code generators integrators use, with operations as a partner portal has them.</summary>
public sealed class ConsumerTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public async Task Graphql_codegen_makes_types_of_it_that_typescript_accepts()
    {
        Bring("codegen.json", "portal.graphql", "portal.ts");
        await RunAsync("@graphql-codegen/cli/cjs/bin.js", "--config", "codegen.json");
        await RunAsync(
            "typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext", "portal.ts", "schema.ts");
        Assert.Contains("sell: number | null", await File.ReadAllTextAsync(folder["types.ts"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relay_takes_its_connections_for_connections_and_pages_them()
    {
        Bring("relay/relay.config.json", "relay/CustomerList.ts");
        Directory.CreateDirectory(folder["artifacts"]);
        await RunAsync("relay-compiler/cli.js", "relay.config.json");
        var next = await File.ReadAllTextAsync(folder["artifacts/CustomerListNextQuery.graphql.ts"]);
        Assert.Contains("\"handle\": \"connection\"", next, StringComparison.Ordinal);
        Assert.Contains("pageInfo {\\n      endCursor\\n      hasNextPage\\n    }", next, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Bring(params string[] files)
    {
        Directory.CreateSymbolicLink(folder["node_modules"], RepositoryRoot.File("node_modules"));
        File.Copy(RepositoryRoot.File("schema.graphql"), folder["schema.graphql"]);
        foreach (var file in files)
        {
            File.Copy(RepositoryRoot.File("TrunkFlow.Tests", "Api", "Consumers", file), folder[Path.GetFileName(file)]);
        }
    }

    private async Task RunAsync(string script, params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine("node_modules", script), .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        node.StandardInput.Close();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = node.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = node.StandardError.ReadToEndAsync(deadline.Token);
        await node.WaitForExitAsync(deadline.Token);
        Assert.True(node.ExitCode == 0, $"{script}: {await output}\n{await errors}");
    }
}
