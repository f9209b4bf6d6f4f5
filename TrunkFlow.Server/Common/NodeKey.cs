namespace TrunkFlow.Server.Common;

/// <summary>What the switch beside this program is called; with only one there is no need to name it.</summary>
public static class NodeKey
{
    public const string Usual = "pbx1";

    public static string Of(IConfiguration configuration) => configuration["Node:Key"] is { Length: > 0 } key ? key : Usual;
}
