using System.Diagnostics;
using System.Text.Json;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>graphql-js 17.1.0 from npm, asked through node.</summary>
internal static class GraphQLJsOracle
{
    public static async Task<JsonElement> AskAsync(string script, object input, TimeSpan timeout)
    {
        using var deadline = new CancellationTokenSource(timeout);
        using var node = Process.Start(new ProcessStartInfo("node", RepositoryRoot.File("TrunkFlow.Tests", "GraphQL", "Differential", script))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = node.StandardError.ReadToEndAsync(deadline.Token);
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, input, cancellationToken: deadline.Token);
        node.StandardInput.Close();
        await node.WaitForExitAsync(deadline.Token);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<JsonElement>(await output);
    }
}
