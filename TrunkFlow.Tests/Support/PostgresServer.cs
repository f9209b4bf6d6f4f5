using System.Diagnostics;

namespace TrunkFlow.Tests.Support;

/// <summary>The PostgreSQL the tests run on: the one named by TRUNKFLOW_TEST_POSTGRES, else a private cluster that scripts/postgres starts.</summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    public static Task<string> ConnectionStringAsync() => Started.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("TRUNKFLOW_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        var start = new ProcessStartInfo(RepositoryRoot.File("scripts", "postgres"), ["start", "test-pg"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync();
        var connection = (await script.StandardOutput.ReadToEndAsync()).Trim();
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? connection : throw new InvalidOperationException($"scripts/postgres start test-pg: {await errors}");
    }
}
