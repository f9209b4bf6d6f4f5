using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// Put into the built server from outside (DOTNET_STARTUP_HOOKS, which wants this name and no namespace): ends it with SIGKILL right before the step of publishing
/// that stands in a file. The server itself knows nothing of it.
/// </summary>
internal static class StartupHook
{
    public const string FileVariable = "TRUNKFLOW_KILL_BEFORE";

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Hearing<DiagnosticListener>(listener =>
    {
        if (listener.Name == "Microsoft.Extensions.Hosting")
        {
            listener.Subscribe(new Hearing<KeyValuePair<string, object?>>(said =>
            {
                if (said is { Key: "HostBuilt", Value: IHost host } && host.Services.GetService<PublishConfiguration>() is { } publish)
                {
                    publish.Before = KillBefore;
                }
            }));
        }
    }));

    private static void KillBefore(string step)
    {
        var file = Environment.GetEnvironmentVariable(FileVariable);
        if (File.Exists(file) && File.ReadAllText(file) == step)
        {
            Process.GetCurrentProcess().Kill();
        }
    }

    private sealed class Hearing<T>(Action<T> heard) : IObserver<T>
    {
        public void OnNext(T value) => heard(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
