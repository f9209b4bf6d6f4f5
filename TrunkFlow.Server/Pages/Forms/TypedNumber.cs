using TrunkFlow.Server.Calls.Numbers;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A number as people write it, in international form where it can be read as one; else as it was typed, for the operation to refuse.</summary>
public static class TypedNumber
{
    public static string Read(string typed, string? areaCode) =>
        BrazilianNumber.Normalise(typed.Trim(), areaCode) is { IsValid: true, Value: ['+', ..] and var number } ? number : typed;
}
