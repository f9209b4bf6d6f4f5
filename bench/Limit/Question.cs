using System.Text.Json;

namespace TrunkFlow.Bench.Limit;

/// <summary>The bench's question, as sent to every contender: only the variables differ.</summary>
internal sealed record Question(Guid Customer, DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset? AfterTime, Guid? AfterId)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async ValueTask<Question> ReadAsync(HttpRequest request) =>
        (await JsonSerializer.DeserializeAsync<Question>(request.Body, Web))!;
}
