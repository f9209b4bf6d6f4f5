namespace TrunkFlow.GraphQL.Binding.Scalars;

/// <summary>What a scalar answers to a value it cannot take.</summary>
internal static class Refused
{
    public static GraphQLErrorException Input(string scalar, object? value) => new($"{scalar} cannot represent the given value: {Shown(value)}.");

    public static GraphQLErrorException Output(string scalar, object value) => new($"{scalar} cannot represent a value of type {value.GetType().Name}.");

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"\"{(text.Length > 50 ? text[..50] + "…" : text)}\"",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };
}
