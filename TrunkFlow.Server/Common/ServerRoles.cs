namespace TrunkFlow.Server.Common;

/// <summary>What this program does here: the panel and the API, the work beside a switch, or both.</summary>
public static class ServerRoles
{
    public const string Web = "web";
    public const string Node = "node";

    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
        (configuration["Roles"] ?? $"{Web},{Node}").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
