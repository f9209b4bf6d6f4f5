using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Loaded into a measured process by DOTNET_STARTUP_HOOKS (the name and place of this class are the runtime's): whoever connects to
/// BENCH_PROBE_PORT gets the bytes allocated so far, so the product needs no code for the bench.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for it outside any namespace.
internal static class StartupHook
{
    public static void Initialize()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("BENCH_PROBE_PORT"), out var port))
        {
            new Thread(() => Answer(port)) { IsBackground = true, Name = "bench probe" }.Start();
        }
    }

    private static void Answer(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            client.GetStream().Write(Encoding.ASCII.GetBytes($"{GC.GetTotalAllocatedBytes()} {GC.CollectionCount(0)} {Environment.WorkingSet}\n"));
        }
    }
}
