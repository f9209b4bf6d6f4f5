using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>The parameters of a list, read as strictly as a body: one that is misspelt must not silently narrow nothing.</summary>
public sealed class Query<T>(T filter) : IEndpointParameterMetadataProvider
    where T : ListFilter
{
    public T Filter => filter;

    public static ValueTask<Query<T>> BindAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var types = options.GetTypeInfo(typeof(T)).Properties.ToDictionary(property => property.Name, property => property.PropertyType);
        var json = new JsonObject();
        foreach (var (name, values) in context.Request.Query)
        {
            json[name] = ValueOf(name, values, types.GetValueOrDefault(name));
        }

        return ValueTask.FromResult(new Query<T>(StrictReading.Read<T>(json, options)));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new QueryParameters(typeof(T)));

    // An address has only text; what shall be a number or a choice of two is made one, and what cannot is left for the reading to refuse.
    private static JsonNode? ValueOf(string name, StringValues values, Type? type)
    {
        var text = values is [{ } only] ? only : throw new UnreadableRequestException(name, "QueryTwice");
        if (text.Contains('\0'))
        {
            throw new UnreadableRequestException(name, "JsonType");
        }

        return type switch
        {
            _ when type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ when (type == typeof(bool) || type == typeof(bool?)) && bool.TryParse(text, out var choice) => choice,
            _ => text,
        };
    }
}

/// <summary>On an endpoint: whose properties its query parameters are.</summary>
internal sealed record QueryParameters(Type Type);
