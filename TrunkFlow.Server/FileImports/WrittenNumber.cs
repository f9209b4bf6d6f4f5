using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.FileImports;

/// <summary>A telephone number as lists write it: +55 11 3000-0000, 551130000000, (11) 3000-0000. One of another country needs its plus sign.</summary>
internal static class WrittenNumber
{
    /// <exception cref="InvalidValueException">It is no number that can be called from everywhere.</exception>
    public static string Parse(string field, string text)
    {
        var number = BrazilianNumber.Normalise(text);
        return number.Kind == NumberKind.International ? number.Value : throw new InvalidValueException(field, "NotE164");
    }
}
