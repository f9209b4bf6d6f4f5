using Npgsql;

namespace TrunkFlow.Bench.Limit;

/// <summary>P2: a page of a customer's calls in a span of time, newest first, with gateway and provider; one statement.</summary>
internal static class CallsAnswer
{
    private const string Columns =
        "SELECT c.id, c.started_at, c.destination, c.disposition, c.talk_seconds, c.sell, g.name, p.name FROM cdr c"
        + " LEFT JOIN gateways g ON g.id = c.gateway_id LEFT JOIN providers p ON p.id = c.provider_id"
        + " WHERE c.customer_id = $1 AND c.started_at >= $2 AND c.started_at < $3";

    private const string Order = " ORDER BY c.started_at DESC, c.id DESC LIMIT 51";
    private const string First = Columns + Order;
    private const string Further = Columns + " AND c.started_at <= $4 AND (c.started_at, c.id) < ($4, $5)" + Order;

    public static async Task WriteAsync(HttpContext context, NpgsqlDataSource database)
    {
        var question = await Question.ReadAsync(context.Request);
        await using var command = database.CreateCommand(question.AfterId is null ? First : Further);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = question.Customer });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.From!.Value });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.To!.Value });
        if (question.AfterId is { } after)
        {
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.AfterTime!.Value });
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after });
        }

        await using var rows = await command.ExecuteReaderAsync(context.RequestAborted);
        var json = Answer.Start(context);
        await using (json)
        {
            var count = 0;
            json.WriteStartObject();
            json.WriteStartArray("calls"u8);
            while (await rows.ReadAsync() && ++count <= 50)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, rows.GetGuid(0));
                json.WriteString("startedAt"u8, rows.GetFieldValue<DateTimeOffset>(1));
                json.WriteString("destination"u8, rows.GetString(2));
                json.WriteString("disposition"u8, rows.GetString(3));
                json.WriteNumber("talkSeconds"u8, rows.GetInt32(4));
                json.WriteNumber("sell"u8, rows.GetDecimal(5));
                json.WriteString("gateway"u8, rows.GetString(6));
                json.WriteString("provider"u8, rows.GetString(7));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("hasMore"u8, count > 50);
            json.WriteEndObject();
        }
    }
}
