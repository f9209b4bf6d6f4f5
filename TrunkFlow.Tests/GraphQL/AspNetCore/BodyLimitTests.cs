using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

/// <summary>Bodies that say no length, on a real socket: the server counts what comes.</summary>
[Trait("engine", "ours")]
public sealed class BodyLimitTests : IAsyncLifetime
{
    private TransportHost? host;

    public async Task InitializeAsync() => host = await TransportHost.StartAsync();

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [Theory]
    [InlineData("application/json", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n")]
    public async Task Too_much_is_413_and_HC0013(string type, string beginning)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host!.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nGraphQL-preflight: 1\r\nContent-Type: {MediaTypeHeaderValue.Parse(type)}\r\nTransfer-Encoding: chunked\r\n\r\n"));
        if (beginning.Length > 0)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{beginning.Length:x}\r\n{beginning}\r\n"));
        }

        var answer = AnswerAsync(stream);
        byte[] chunk = [.. "100000\r\n"u8, .. new byte[0x100000], .. "\r\n"u8];
        try
        {
            for (var i = 0; i < 22 && !answer.IsCompleted; i++)
            {
                await stream.WriteAsync(chunk);
            }
        }
        catch (IOException)
        {
            // The server has hung up; its answer was sent before.
        }

        var text = await answer.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.StartsWith("HTTP/1.1 413", text, StringComparison.Ordinal);
        Assert.Contains("HC0013", text, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream)
    {
        var buffer = new byte[8192];
        var text = new StringBuilder();
        while (!text.ToString().Contains("HC00", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                break;
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
