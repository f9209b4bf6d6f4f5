using System.Diagnostics;
using System.Text.Json;

namespace TrunkFlow.Tests.Support;

/// <summary>A script of the tests run by node, with what is in node_modules: JSON in, JSON out.</summary>
internal static class NodeScript
{
    /// <param name="script">Path below the checkout.</param>
    /// <param name="input">What the script reads.</param>
    /// <param name="seconds">How long it may take.</param>
    public static async Task<JsonElement> AskAsync(string script, object input, int seconds = 60)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        using var node = Process.Start(new ProcessStartInfo("node", RepositoryRoot.File(script))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path,
        })!;
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = node.StandardError.ReadToEndAsync(deadline.Token);
            await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, input, cancellationToken: deadline.Token);
            node.StandardInput.Close();
            await node.WaitForExitAsync(deadline.Token);
            Assert.True(node.ExitCode == 0, await errors);
            return JsonSerializer.Deserialize<JsonElement>(await output);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill();
            }
        }
    }
}
