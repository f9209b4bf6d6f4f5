using System.Net.WebSockets;
using System.Text;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.WebSockets;

/// <summary>A client that says exactly what it is told.</summary>
internal sealed class RawSocket(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public WebSocketState State => socket.State;

    public static async Task<RawSocket> OpenAsync(Uri address, params (string Name, string Value)[] headers)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var client = new ClientWebSocket();
        client.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            client.Options.SetRequestHeader(name, value);
        }

        await client.ConnectAsync(address, deadline.Token);
        return new RawSocket(client);
    }

    public async Task SendAsync(string text)
    {
        using var deadline = new CancellationTokenSource(Patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, deadline.Token);
    }

    public async Task<string> ReceiveAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), deadline.Token);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            text.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            if (received.EndOfMessage)
            {
                return text.ToString();
            }
        }
    }

    /// <summary>Skips messages until the server closes.</summary>
    public async Task<(int Code, string? Reason)> ReceiveCloseAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), deadline.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, deadline.Token);
        return ((int)socket.CloseStatus!, socket.CloseStatusDescription);
    }

    public void Abort() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
