using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TrunkFlow.Server.Data;

internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), value => value);
