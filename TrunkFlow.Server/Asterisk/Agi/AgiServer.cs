using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>
/// Answers Asterisk's FastAGI on loopback. A call waits for as long as this holds its connection, so every connection ends within <see cref="Patience"/>, with an answer
/// or without; without one the dialplan goes on by its own routes.
/// </summary>
internal sealed partial class AgiServer(NodeSettings node, IAnswerCalls answers, TimeProvider time, ILogger<AgiServer> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan ListenAgain = TimeSpan.FromSeconds(1);
    private const int Waiting = 512;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (node.RoutingPort == 0 || !node.Ami.Configured)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (SocketException fault)
            {
                // Another program has the port, or this one's predecessor has not let go of it yet.
                LogNotListening(node.RoutingPort, fault.Message);
                await Task.Delay(ListenAgain, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, node.RoutingPort);
        listener.Start(Waiting);
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(cancellationToken);
            client.NoDelay = true;
            _ = ServeAsync(client, cancellationToken);
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var closing = client;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var request = await AgiRequest.ReadAsync(reader, patience.Token);
            foreach (var command in answers.Answer(request)?.Commands ?? [])
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\n"), patience.Token);
                if (await reader.ReadLineAsync(patience.Token) is not { } said || !said.StartsWith("200 ", StringComparison.Ordinal))
                {
                    return;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or EndOfStreamException)
        {
            // The caller gave up, or it took too long: he is better served by the static routes now.
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live routing cannot listen on 127.0.0.1:{Port}; calls go by the static routes: {Reason}")]
    private partial void LogNotListening(int port, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call that asked for its way was not answered")]
    private partial void LogFault(Exception fault);
}
