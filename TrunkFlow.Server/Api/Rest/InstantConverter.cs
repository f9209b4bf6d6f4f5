using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>Moments with their offset (RFC 3339). One without would be taken for the server's own zone, which no client knows.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    // DateTime tells whether an offset was written; DateTimeOffset has always one.
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Unspecified ? reader.GetDateTimeOffset() : throw new JsonException();

    // PostgreSQL keeps microseconds: what was just added looks like what is read later.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond)));
}
