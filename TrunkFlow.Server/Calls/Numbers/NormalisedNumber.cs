namespace TrunkFlow.Server.Calls.Numbers;

/// <summary>A dialled number in the one form everything else stores, rates and routes by.</summary>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Value">E.164 with its plus, or the national short code as dialled; the digits dialled when invalid.</param>
/// <param name="Carrier">The carrier-selection code the caller dialled (0 or 00 + CSP), which is not part of the number.</param>
/// <param name="Fault">Why it is not a number.</param>
public readonly record struct NormalisedNumber(NumberKind Kind, string Value, string? Carrier = null, NumberFault Fault = NumberFault.None)
{
    public bool IsValid => Kind != NumberKind.Invalid;

    /// <summary>Without its plus: what the patterns of routes match.</summary>
    public string Digits => Value.TrimStart('+');
}
