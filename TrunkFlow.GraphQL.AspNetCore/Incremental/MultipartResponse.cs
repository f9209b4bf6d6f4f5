using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TrunkFlow.GraphQL.AspNetCore.Responses;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.Incremental;

/// <summary>
/// The payloads of an incremental response as parts of <c>multipart/mixed</c>
/// (https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md; RFC 2046 section 5.1).
/// </summary>
internal sealed class MultipartResponse(HttpContext context, GraphQLStreamOptions options)
{
    private readonly StreamedResponse response = new(context, options.SendTimeout);

    /// <summary>A finished response as the only part.</summary>
    public async Task WriteAsync(OperationResult result)
    {
        await StartAsync();
        Part(writer =>
        {
            using var document = JsonDocument.Parse(IncrementalResponse.Render(result).WrittenMemory);
            writer.WriteStartObject();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }

            writer.WriteBoolean("hasNext"u8, false);
            writer.WriteEndObject();
        });
        await EndAsync();
    }

    public async Task WriteAsync(StreamedResult stream)
    {
        await using var reader = new ResultReader(stream, context.RequestAborted);
        try
        {
            await StartAsync();
            while (await reader.MoveNextAsync(Timeout.InfiniteTimeSpan) is true)
            {
                Part(reader.Current.WriteTo);
                await response.SendAsync();
            }
        }
        catch (GraphQLErrorException failed)
        {
            Part(writer => WriteFailure(writer, failed));
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await EndAsync();
    }

    private async Task StartAsync()
    {
        await response.StartAsync("multipart/mixed; boundary=\"-\"");
        response.Writer.Write("\r\n---"u8);
    }

    // The boundary follows each part at once, so that the client knows the part is whole without waiting for the next.
    private void Part(Action<Utf8JsonWriter> write)
    {
        response.Writer.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        using (var writer = new Utf8JsonWriter(response.Writer, JsonResponse.Writing))
        {
            write(writer);
        }

        response.Writer.Write("\r\n---"u8);
    }

    private async Task EndAsync()
    {
        response.Writer.Write("--\r\n"u8);
        await response.SendAsync();
    }

    private static void WriteFailure(Utf8JsonWriter writer, GraphQLErrorException failed)
    {
        writer.WriteStartObject();
        ResponseWriter.WriteErrors(writer, failed.Errors);
        writer.WriteBoolean("hasNext"u8, false);
        writer.WriteEndObject();
    }
}
