namespace TrunkFlow.Server.Calls.Numbers;

/// <summary>
/// Numbers people call for help: police 190, 191, 194, 197 and 198, ambulance 192, fire brigade 193, civil defence 199 (Anatel's public emergency services).
/// A call to one goes out whatever it costs and whether or not anybody thought of its price.
/// </summary>
public static class EmergencyNumber
{
    public static bool Matches(NormalisedNumber number) =>
        number is { Kind: NumberKind.National, Value: "190" or "191" or "192" or "193" or "194" or "197" or "198" or "199" };
}
