using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>Reads the parameters of a GET.</summary>
internal static class QueryString
{
    /// <exception cref="RequestRefusedException">A parameter is missing or of the wrong type.</exception>
    public static ReceivedRequest Parse(IQueryCollection parameters)
    {
        var received = new ReceivedRequest(
            Text(parameters, "query"),
            Text(parameters, "documentId") ?? Text(parameters, "id"),
            Text(parameters, "operationName"),
            Map(parameters, "variables"),
            Map(parameters, "extensions"));
        return received.IsRunnable ? received : throw new RequestRefusedException("The request must have a \"query\".");
    }

    private static string? Text(IQueryCollection parameters, string name) => parameters[name].ToString() is { Length: > 0 } text ? text : null;

    private static IReadOnlyDictionary<string, object?>? Map(IQueryCollection parameters, string name)
    {
        var text = parameters[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return RequestBody.Map(document.RootElement.Clone(), name, isValueItself: true);
        }
        catch (JsonException)
        {
            throw new RequestRefusedException($"\"{name}\" is not valid JSON.");
        }
    }
}
