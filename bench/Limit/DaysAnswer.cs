using Npgsql;

namespace TrunkFlow.Bench.Limit;

/// <summary>P3: a customer's calls by the day, from the hourly rollups.</summary>
internal static class DaysAnswer
{
    private const string Days =
        "SELECT (hour AT TIME ZONE 'America/Sao_Paulo')::date, sum(calls), sum(answered), sum(talk_seconds), sum(sell) FROM call_rollups"
        + " WHERE customer_id = $1 AND hour >= $2 AND hour < $3 GROUP BY 1 ORDER BY 1";

    public static async Task WriteAsync(HttpContext context, NpgsqlDataSource database)
    {
        var question = await Question.ReadAsync(context.Request);
        await using var command = database.CreateCommand(Days);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = question.Customer });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.From!.Value });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.To!.Value });
        await using var rows = await command.ExecuteReaderAsync(context.RequestAborted);
        var json = Answer.Start(context);
        await using (json)
        {
            json.WriteStartArray();
            while (await rows.ReadAsync())
            {
                json.WriteStartObject();
                json.WriteString("day"u8, rows.GetFieldValue<DateOnly>(0).ToString("O"));
                json.WriteNumber("calls"u8, rows.GetInt64(1));
                json.WriteNumber("answered"u8, rows.GetInt64(2));
                json.WriteNumber("talkSeconds"u8, rows.GetDecimal(3));
                json.WriteNumber("sell"u8, rows.GetDecimal(4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
