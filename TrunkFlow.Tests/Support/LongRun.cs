namespace TrunkFlow.Tests.Support;

/// <summary>
/// Sizes of the checks that exist at two sizes: the gate's, and the full one of <c>./test --long NAME</c>.
/// Tag such a test <c>[Trait("long", "name")]</c> and take its size from <see cref="Size"/>.
/// </summary>
public static class LongRun
{
    private static readonly string? Family = Environment.GetEnvironmentVariable("TRUNKFLOW_LONG");

    /// <summary>The seed of this run: fixed at the gate so that a red test stays red, printed and free at full size.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("TRUNKFLOW_SEED"), out var seed) ? seed : 20260111;

    public static int Size(string family, int gate, int full) => Family == "all" || Family == family ? full : gate;
}
