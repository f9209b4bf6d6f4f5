using System.Security.Cryptography;

namespace TrunkFlow.Server.Common;

/// <summary>
/// Names of objects on the switch. They never change and say nothing of the number or customer behind them, so a scanner that tries
/// 1000, 1001, … finds nobody, and a renamed row keeps its registration.
/// </summary>
public static class EndpointName
{
    // Without the letters and digits people confuse.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New(string kind) => $"{kind}-{RandomNumberGenerator.GetString(Alphabet, 10)}";
}
