using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TrunkFlow.Tests.Support;

/// <summary>Speaks the REST API, as an integrator's program does. Addresses are those below /api/v1.</summary>
public sealed partial class RestClient(HttpClient http)
{
    public RestClient(ApiClient client) : this(client.Http)
    {
    }

    public HttpClient Http => http;

    public Task<RestAnswer> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public Task<RestAnswer> PostAsync(string address, object body) => SendAsync(HttpMethod.Post, address, JsonContent.Create(body));

    public Task<RestAnswer> PutAsync(string address, object body) => SendAsync(HttpMethod.Put, address, JsonContent.Create(body));

    public Task<RestAnswer> DeleteAsync(string address) => SendAsync(HttpMethod.Delete, address);

    public Task<RestAnswer> PostTextAsync(string address, string text, string contentType)
    {
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(HttpMethod.Post, address, content);
    }

    public async Task<RestAnswer> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address.StartsWith("http", StringComparison.Ordinal) ? address : $"/api/v1/{address}") { Content = content };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new RestAnswer(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            text.Length == 0 ? default : JsonDocument.Parse(text).RootElement,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The id of what was added; it must be.</summary>
    public async Task<Guid> AddAsync(string address, object body)
    {
        var answer = await PostAsync(address, body);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{answer.Status}: {answer.Json}");
        return answer.Json.GetProperty("id").GetGuid();
    }

    /// <summary>A whole list, page by page; between two pages something may happen.</summary>
    public async Task<List<JsonElement>> AllAsync(string address, Func<Task>? between = null)
    {
        var rows = new List<JsonElement>();
        for (var next = address; next is not null;)
        {
            var page = await GetAsync(next);
            Assert.True(page.Status == HttpStatusCode.OK, $"{page.Status}: {page.Json}");
            rows.AddRange(page.Json.EnumerateArray());
            next = page.Next;
            await (between?.Invoke() ?? Task.CompletedTask);
        }

        return rows;
    }

    public static JsonObject Json(object value) => JsonSerializer.SerializeToNode(value)!.AsObject();

    [GeneratedRegex("^<(?<address>[^>]+)>; rel=\"next\"$")]
    private static partial Regex NextLink();

    public sealed record RestAnswer(HttpStatusCode Status, string? MediaType, JsonElement Json, IReadOnlyDictionary<string, string> Headers)
    {
        public string? Next => Headers.TryGetValue("Link", out var link) ? NextLink().Match(link).Groups["address"].Value : null;

        /// <summary>The kind of a problem, without what all kinds begin with.</summary>
        public string Problem
        {
            get
            {
                Assert.Equal("application/problem+json", MediaType);
                Assert.Equal((int)Status, Json.GetProperty("status").GetInt32());
                Assert.False(string.IsNullOrWhiteSpace(Json.GetProperty("title").GetString()));
                Assert.False(string.IsNullOrWhiteSpace(Json.GetProperty("detail").GetString()));
                Assert.DoesNotContain("Exception", Json.ToString(), StringComparison.Ordinal);
                const string Urn = "urn:trunkflow:problem:";
                var type = Json.GetProperty("type").GetString()!;
                Assert.StartsWith(Urn, type, StringComparison.Ordinal);
                return type[Urn.Length..];
            }
        }

        /// <summary>The only field at fault.</summary>
        public string? Field => Json.TryGetProperty("errors", out var errors) ? Assert.Single(errors.EnumerateObject()).Name : null;
    }
}
