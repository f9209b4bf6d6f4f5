using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>
/// <c>/api/v1/openapi.json</c>. Summaries and answers stand at the endpoints, descriptions of fields in their XML comments; here is the rest: how
/// to sign in, the parameters of lists, and the headers.
/// </summary>
internal static class RestDocument
{
    private const string Bearer = "bearer";

    public static IServiceCollection AddRestDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(RestFeature.Root[1..], StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(CompleteAsync);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Correct(schema, context);
            return Task.CompletedTask;
        });
    });

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "TrunkFlow",
            Version = "1",
            Description = """
                Customers, DIDs, providers, gateways, routes, extensions, prices and call records of a TrunkFlow installation.

                Sign in with `POST /api/v1/auth/login` and send the token as `Authorization: Bearer …`. Choices are written in upper case with
                underscores, as in the GraphQL API (`BLOCKED_IN`). Addresses and networks are text (`203.0.113.10`, `203.0.113.0/28`), amounts are numbers,
                moments carry their offset (RFC 3339). Members and parameters that are not described here are refused.

                Lists are arrays. The `Link` header leads to the next page; follow it until there is none. Refusals are problem details (RFC 9457)
                whose `type` stays the same for ever and whose sentences are in the signed-in user's language, a visitor's in that of `Accept-Language`.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "The token of POST /api/v1/auth/login." },
        };
    }

    // What the generator cannot know: of our own converters, of properties without a setter, and of money.
    private static void Correct(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?))
        {
            schema.Type = JsonSchemaType.String | (type == typeof(DateTimeOffset) ? 0 : JsonSchemaType.Null);
        }

        if (type == typeof(decimal) || type == typeof(decimal?))
        {
            schema.Format = null;
        }

        if (context.JsonPropertyInfo is { IsGetNullable: false, Set: null })
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        if (context.JsonPropertyInfo is null && schema.Properties is { Count: > 0 } shown && context.JsonTypeInfo.Properties.All(property => property.Set is null))
        {
            // An answer has all its members always, and may have more one day.
            schema.Required = shown.Keys.ToHashSet();
            schema.AdditionalPropertiesAllowed = true;
            schema.AdditionalProperties = null;
        }
    }

    private static async Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        if (!endpoint.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        }

        if (endpoint.OfType<QueryParameters>().SingleOrDefault() is { } query)
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. await ParametersAsync(query.Type, context, cancellationToken)];
            AddHeader(operation, "200", "Link", "Where the list goes on: <address>; rel=\"next\". Absent on the last page.", JsonSchemaType.String);
            AddHeader(operation, "200", ListAnswer.CountHeader, "How many rows match in all; only with count=true.", JsonSchemaType.Integer);
        }

        AddHeader(operation, "201", "Location", "Address of what was added.", JsonSchemaType.String);
        AddHeader(operation, "429", "Retry-After", "Seconds to wait.", JsonSchemaType.Integer);
    }

    private static async Task<List<IOpenApiParameter>> ParametersAsync(Type filter, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(filter, null, cancellationToken);
        var options = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var parameters = new List<IOpenApiParameter>();
        foreach (var property in options.GetTypeInfo(filter).Properties)
        {
            // A parameter that is left out is not null: of a choice that may be left out, the choice itself is described.
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var value = type.IsEnum ? await context.GetOrCreateSchemaAsync(type, null, cancellationToken) : (OpenApiSchema)schema.Properties![property.Name];
            value.Type &= ~JsonSchemaType.Null;
            parameters.Add(new OpenApiParameter { Name = property.Name, In = ParameterLocation.Query, Required = property.IsRequired, Description = value.Description, Schema = value });
        }

        return parameters;
    }

    private static void AddHeader(OpenApiOperation operation, string status, string name, string description, JsonSchemaType type)
    {
        if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse response)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } };
        }
    }
}
