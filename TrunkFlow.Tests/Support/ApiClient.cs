using System.Net.Http.Json;
using System.Text.Json;

namespace TrunkFlow.Tests.Support;

/// <summary>Speaks GraphQL over HTTP, as an integrator's program does.</summary>
public sealed class ApiClient(HttpClient http)
{
    public HttpClient Http => http;

    /// <summary>The data of an operation that must succeed.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data");
    }

    /// <summary>The payload of a mutation; its errors, if any, are in it.</summary>
    public async Task<JsonElement> MutateAsync(string name, object input, string selection)
    {
        var inputType = $"{char.ToUpperInvariant(name[0])}{name[1..]}Input";
        var query = $"mutation ($input: {inputType}!) {{ {name}(input: $input) {{ {selection} errors {{ __typename ... on Error {{ message }} }} }} }}";
        return (await DataAsync(query, new { input })).GetProperty(name);
    }

    /// <summary>The only error of a mutation that must be refused: its type, and the refused field where there is one.</summary>
    public async Task<(string Type, string? Field, string Message)> RefusalAsync(string name, object input, string errorType)
    {
        var inputType = $"{char.ToUpperInvariant(name[0])}{name[1..]}Input";
        var query = $"mutation ($input: {inputType}!) {{ {name}(input: $input) {{ errors {{ __typename ... on {errorType} {{ message field }} }} }} }}";
        var error = Assert.Single((await DataAsync(query, new { input })).GetProperty(name).GetProperty("errors").EnumerateArray());
        return (error.GetProperty("__typename").GetString()!, error.TryGetProperty("field", out var field) ? field.GetString() : null,
            error.TryGetProperty("message", out var message) ? message.GetString()! : "");
    }

    /// <summary>The whole response.</summary>
    public async Task<JsonElement> AnswerAsync(string query, object? variables = null)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
