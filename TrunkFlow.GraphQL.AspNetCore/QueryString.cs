using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>Reads the parameters of a GET.</summary>
internal static class QueryString
{
    /// <exception cref="RequestRefusedException">A parameter is missing or of the wrong type.</exception>
    public static ReceivedRequest Parse(IQueryCollection parameters)
    {
        var query = parameters["query"].ToString();
        if (query.Length == 0)
        {
            throw new RequestRefusedException("The request must have a \"query\".");
        }

        var operationName = parameters["operationName"].ToString();
        return new ReceivedRequest(
            query, operationName.Length == 0 ? null : operationName, Map(parameters, "variables"), Map(parameters, "extensions"));
    }

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
