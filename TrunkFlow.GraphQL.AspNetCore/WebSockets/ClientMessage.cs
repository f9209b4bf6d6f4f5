using System.Text.Json;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>A message of the client (graphql-transport-ws, "Communication").</summary>
internal sealed record ClientMessage(string Type, string? Id, JsonElement? Payload)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <exception cref="SocketClosedException">It is no message of the protocol: 4400.</exception>
    public static ClientMessage Parse(ReadOnlyMemory<byte> text)
    {
        JsonElement message;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            message = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new SocketClosedException(SocketClose.BadMessage("The message is not valid JSON."));
        }

        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw new SocketClosedException(SocketClose.BadMessage("The message must be an object with a \"type\"."));
        }

        JsonElement? payload = message.TryGetProperty("payload", out var given) && given.ValueKind != JsonValueKind.Null ? given : null;
        return new ClientMessage(type.GetString()!, IdOf(message), payload);
    }

    /// <exception cref="SocketClosedException">It is not there: 4400.</exception>
    public string RequireId() => Id ?? throw new SocketClosedException(SocketClose.BadMessage($"\"{Type}\" needs an \"id\"."));

    /// <summary>What a <c>subscribe</c> asks for.</summary>
    /// <exception cref="SocketClosedException">It is not a request: 4400.</exception>
    public ReceivedRequest RequireRequest()
    {
        try
        {
            return RequestBody.Parse(Payload ?? throw new RequestRefusedException("\"subscribe\" needs a \"payload\"."));
        }
        catch (RequestRefusedException refused)
        {
            throw new SocketClosedException(SocketClose.BadMessage(refused.Message));
        }
    }

    private static string? IdOf(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
        {
            return null;
        }

        return id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text
            ? text
            : throw new SocketClosedException(SocketClose.BadMessage("\"id\" must be a string that is not empty."));
    }
}
