using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>openapi.json holds every endpoint with all an integrator needs, and every endpoint says who may.</summary>
public sealed partial class DocumentTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>The addresses the product was asked for.</summary>
    private static readonly (string Method, string Path)[] Asked =
    [
        ("post", "/api/v1/auth/login"), ("get", "/api/v1/dashboard/stats"), ("get", "/api/v1/customers"), ("post", "/api/v1/customers"), ("put", "/api/v1/customers/{id}"),
        ("delete", "/api/v1/customers/{id}"), ("get", "/api/v1/dids"), ("post", "/api/v1/dids"), ("post", "/api/v1/dids/{id}/allocate"), ("get", "/api/v1/providers"),
        ("post", "/api/v1/providers"), ("get", "/api/v1/gateways"), ("post", "/api/v1/gateways"), ("get", "/api/v1/routes"), ("post", "/api/v1/routes"),
        ("get", "/api/v1/extensions"), ("post", "/api/v1/extensions"), ("get", "/api/v1/tariffs"), ("post", "/api/v1/tariffs"), ("get", "/api/v1/reports/cdr"),
    ];

    /// <summary>What a body shows, and the type of the GraphQL schema it must not exceed.</summary>
    private static readonly Dictionary<string, string> Types = new()
    {
        ["CustomerBody"] = "Customer",
        ["TrunkBody"] = "CustomerTrunk",
        ["DidBody"] = "Did",
        ["AllocationBody"] = "DidAllocation",
        ["DestinationBody"] = "DidDestination",
        ["ProviderBody"] = "Provider",
        ["GatewayBody"] = "Gateway",
        ["RouteBody"] = "OutboundRoute",
        ["RouteGatewayBody"] = "RouteGateway",
        ["ExtensionBody"] = "Extension",
        ["ExtensionSecretBody"] = "ExtensionSecret",
        ["TariffBody"] = "Tariff",
        ["CallBody"] = "CallRecord",
        ["UserBody"] = "User",
        ["SessionBody"] = "Session",
    };

    // Here in words of their own: what hangs together is shown whole, not as a field with arguments.
    private static readonly string[] OwnWords = ["CustomerBody.trunks", "AllocationBody.customerId"];

    private readonly RestClient viewer = new(server.As(UserRole.Viewer));

    [Fact]
    public async Task Whoever_is_signed_in_may_read_it_and_nobody_else()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await new RestClient(server.AsVisitor()).GetAsync("openapi.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync("openapi.json")).Status);
    }

    [Fact]
    public async Task Every_endpoint_is_in_it_and_nothing_else()
    {
        var operations = Operations(await DocumentAsync()).Select(operation => (operation.Method, operation.Path)).ToHashSet();
        var mapped = Endpoints().SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
            .Select(method => (method.ToLowerInvariant(), Constraint().Replace($"/{endpoint.RoutePattern.RawText!.Trim('/')}", "}")))).ToHashSet();
        Assert.True(mapped.Count > 35);
        Assert.Equal(mapped.Order(), operations.Order());
        Assert.Empty(Asked.Except(operations));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_what_it_answers_and_who_may()
    {
        foreach (var (method, path, operation) in Operations(await DocumentAsync()))
        {
            var name = $"{method} {path}";
            var isOpen = path.EndsWith("/auth/login", StringComparison.Ordinal);
            Assert.Matches("^[A-Z].{10,}\\.$", operation.GetProperty("summary").GetString());
            Assert.True(isOpen != operation.TryGetProperty("security", out var security), name);
            Assert.True(isOpen || security[0].TryGetProperty("bearer", out _), name);
            var responses = operation.GetProperty("responses");
            Assert.Contains(responses.EnumerateObject(), response => response.Name[0] == '2');
            var needed = (isOpen ? ["401", "429"] : (string[])["401", "403", "429"]).Concat(path.Contains('{', StringComparison.Ordinal) ? ["404"] : []).Concat(method is "post" or "put" ? ["400", "413", "415"] : []);
            foreach (var status in needed)
            {
                Assert.True(responses.TryGetProperty(status, out var response), $"{name} {status}");
                Assert.EndsWith("/Problem", response.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString(), StringComparison.Ordinal);
            }

            Assert.True(method is not ("post" or "put") || operation.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _), name);
            Assert.True(responses.GetProperty("429").GetProperty("headers").TryGetProperty("Retry-After", out _), name);
            Assert.All(Parameters(operation).Where(parameter => parameter.GetProperty("in").GetString() == "query"), parameter => Assert.False(string.IsNullOrWhiteSpace(parameter.GetProperty("description").GetString()), $"{name} {parameter}"));
        }
    }

    [Fact]
    public async Task Every_field_is_described_and_every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var undescribed = schemas.EnumerateObject().Where(schema => schema.Value.TryGetProperty("properties", out _)).SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()
            .Where(property => !property.Value.TryGetProperty("description", out _) && !property.Value.TryGetProperty("$ref", out _)).Select(property => $"{schema.Name}.{property.Name}"));
        Assert.Equal("", string.Join('\n', undescribed));
        Assert.All(Reference().Matches(document.GetRawText()).Select(match => match.Groups["name"].Value).Distinct(), name => Assert.True(schemas.TryGetProperty(name, out _), name));
        Assert.Equal("http", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Lists_tell_their_parameters_and_headers()
    {
        var list = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/v1/reports/cdr").GetProperty("get");
        var parameters = Parameters(list).ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        Assert.True(parameters["from"].GetProperty("required").GetBoolean());
        Assert.False(parameters["customerId"].TryGetProperty("required", out var required) && required.GetBoolean());
        Assert.Superset(new HashSet<string> { "limit", "after", "count", "to", "gatewayId", "direction", "disposition" }, parameters.Keys.ToHashSet());
        Assert.Equal("string", parameters["from"].GetProperty("schema").GetProperty("type").GetString());
        Assert.Equal("string", parameters["customerId"].GetProperty("schema").GetProperty("type").GetString());
        Assert.True(list.GetProperty("responses").GetProperty("200").GetProperty("headers").TryGetProperty("Link", out _));
    }

    [Fact]
    public async Task A_body_says_which_of_its_fields_may_be_null_and_that_all_are_there()
    {
        var body = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").GetProperty("CustomerBody");
        var properties = body.GetProperty("properties");
        Assert.Equal("string", properties.GetProperty("name").GetProperty("type").GetString());
        Assert.Equal(["null", "string"], properties.GetProperty("legalName").GetProperty("type").EnumerateArray().Select(type => type.GetString()).Order());
        Assert.Equal(("string", "date-time"), (properties.GetProperty("createdAt").GetProperty("type").GetString(), properties.GetProperty("createdAt").GetProperty("format").GetString()));
        Assert.Equal(properties.EnumerateObject().Count(), body.GetProperty("required").GetArrayLength());
    }

    [Fact]
    public async Task Choices_are_called_what_the_graphql_schema_calls_them()
    {
        var types = await GraphQLTypesAsync();
        var choices = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Value.TryGetProperty("enum", out _)).ToList();
        Assert.True(choices.Count > 8);
        Assert.All(choices, choice => Assert.Equal(
            types[choice.Name.Replace("NullableOf", "", StringComparison.Ordinal)].GetProperty("enumValues").EnumerateArray().Select(value => value.GetProperty("name").GetString()).Order(),
            choice.Value.GetProperty("enum").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()).Order()));
    }

    [Fact]
    public async Task A_body_shows_no_more_than_the_graphql_type_and_says_the_same_of_it()
    {
        var (types, schemas) = (await GraphQLTypesAsync(), (await DocumentAsync()).GetProperty("components").GetProperty("schemas"));
        foreach (var (body, type) in Types)
        {
            var fields = types[type].GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!, field => field.GetProperty("description").GetString());
            foreach (var property in schemas.GetProperty(body).GetProperty("properties").EnumerateObject())
            {
                Assert.True(fields.ContainsKey(property.Name), $"{body}.{property.Name}");
                if (property.Value.TryGetProperty("description", out var description) && !OwnWords.Contains($"{body}.{property.Name}"))
                {
                    Assert.Equal(fields[property.Name], description.GetString());
                }
            }
        }
    }

    [Fact]
    public void Every_endpoint_needs_the_right_to_read_and_every_write_the_right_to_operate()
    {
        foreach (var endpoint in Endpoints())
        {
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList();
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var reads = endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.All(HttpMethods.IsGet);
            Assert.Equal(isOpen, endpoint.RoutePattern.RawText == "/api/v1/auth/login");
            Assert.Contains(Policies.Read, policies);
            Assert.True(isOpen || reads || policies.Contains(Policies.Operate), endpoint.DisplayName);
        }
    }

    private async Task<JsonElement> DocumentAsync() => (await viewer.GetAsync("openapi.json")).Json;

    private IEnumerable<RouteEndpoint> Endpoints()
    {
        using var _ = server.CreateClient();
        return server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal) == true && !endpoint.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (operation.Name, path.Name.TrimEnd('/'), operation.Value)));

    private static JsonElement[] Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    private async Task<Dictionary<string, JsonElement>> GraphQLTypesAsync() =>
        (await server.As(UserRole.Admin).DataAsync("{ __schema { types { name fields { name description } enumValues { name } } } }")).GetProperty("__schema").GetProperty("types").EnumerateArray()
            .ToDictionary(type => type.GetProperty("name").GetString()!);

    [GeneratedRegex(@":guid\}")]
    private static partial Regex Constraint();

    [GeneratedRegex("\"#/components/schemas/(?<name>[^\"]+)\"")]
    private static partial Regex Reference();
}
