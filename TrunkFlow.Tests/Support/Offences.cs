namespace TrunkFlow.Tests.Support;

/// <summary>For rules that name what breaks them.</summary>
public static class Offences
{
    /// <summary>Fails with every line; xUnit's own comparison would cut them short.</summary>
    public static void None(IEnumerable<string?> offences)
    {
        var lines = offences.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{lines.Count}:\n{string.Join('\n', lines)}");
    }
}
