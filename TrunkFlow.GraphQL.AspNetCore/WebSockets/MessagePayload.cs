using System.Text.Json;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>A payload as it came.</summary>
internal sealed class MessagePayload(JsonElement? payload) : IOperationMessagePayload
{
    public T? As<T>()
        where T : class
    {
        try
        {
            return payload?.Deserialize<T>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
