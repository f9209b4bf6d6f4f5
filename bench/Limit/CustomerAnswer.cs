using Npgsql;

namespace TrunkFlow.Bench.Limit;

/// <summary>P1: a customer with its extensions and DIDs, three statements in one batch.</summary>
internal static class CustomerAnswer
{
    private const string Customer = "SELECT id, name, status, credit_limit FROM customers WHERE id = $1";
    private const string Extensions = "SELECT id, number, name, enabled FROM extensions WHERE customer_id = $1 ORDER BY number, id LIMIT 20";
    private const string Dids =
        "SELECT a.id, a.valid_from, d.number, d.status FROM customer_dids a JOIN dids d ON d.id = a.did_id WHERE a.customer_id = $1 ORDER BY a.valid_from DESC, a.id DESC LIMIT 20";

    public static async Task WriteAsync(HttpContext context, NpgsqlDataSource database)
    {
        var question = await Question.ReadAsync(context.Request);
        await using var batch = database.CreateBatch();
        foreach (var sql in (string[])[Customer, Extensions, Dids])
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = question.Customer } } });
        }

        await using var rows = await batch.ExecuteReaderAsync(context.RequestAborted);
        var json = Answer.Start(context);
        await using (json)
        {
            await rows.ReadAsync();
            json.WriteStartObject();
            json.WriteString("id"u8, rows.GetGuid(0));
            json.WriteString("name"u8, rows.GetString(1));
            json.WriteString("status"u8, rows.GetString(2));
            json.WriteNumber("creditLimit"u8, rows.GetDecimal(3));
            await rows.NextResultAsync();
            json.WriteStartArray("extensions"u8);
            while (await rows.ReadAsync())
            {
                json.WriteStartObject();
                json.WriteString("id"u8, rows.GetGuid(0));
                json.WriteString("number"u8, rows.GetString(1));
                json.WriteString("name"u8, rows.GetString(2));
                json.WriteBoolean("enabled"u8, rows.GetBoolean(3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            await rows.NextResultAsync();
            json.WriteStartArray("dids"u8);
            while (await rows.ReadAsync())
            {
                json.WriteStartObject();
                json.WriteString("id"u8, rows.GetGuid(0));
                json.WriteString("validFrom"u8, rows.GetFieldValue<DateTimeOffset>(1));
                json.WriteString("number"u8, rows.GetString(2));
                json.WriteString("status"u8, rows.GetString(3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
