namespace TrunkFlow.Server.Common;

/// <summary>Puts the path of a nested input in front of the field a refusal names.</summary>
public static class InputPath
{
    public static T Under<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (RefusalException refusal)
        {
            refusal.MoveUnder(path);
            throw;
        }
    }

    public static RefusalException At(string path, RefusalException refusal)
    {
        refusal.MoveUnder(path);
        return refusal;
    }

    public static T[] UnderEach<TInput, T>(string path, IReadOnlyList<TInput>? inputs, Func<TInput, T> make) =>
        [.. (inputs ?? []).Select((input, index) => Under($"{path}[{index}]", () => make(input)))];
}
