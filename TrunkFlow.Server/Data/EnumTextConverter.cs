using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TrunkFlow.Server.Data;

internal sealed class EnumTextConverter<T>() : ValueConverter<T, string>(value => EnumText.Of(value), text => EnumText.Parse<T>(text))
    where T : struct, Enum;
