using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data;

internal sealed class TimeBandConverter() : ValueConverter<TimeBand, string>(band => band.ToString(), text => Read(text))
{
    private static TimeBand Read(string text) =>
        TimeBand.TryParse(text, out var band) ? band! : throw new FormatException($"'{text}' is no time band.");
}
