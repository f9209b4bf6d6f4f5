using System.Text;

namespace TrunkFlow.Server.Data;

/// <summary>Choices as the database writes them: lower case with hyphens, <c>blocked-in</c> for BlockedIn.</summary>
public static class EnumText
{
    public static string Of<T>(T value) where T : struct, Enum => Texts<T>.ByValue[value];

    public static T Parse<T>(string text) where T : struct, Enum =>
        Texts<T>.ByText.TryGetValue(text, out var value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}.");

    public static IEnumerable<string> All(Type type) => Enum.GetNames(type).Select(Hyphenate);

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Texts<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => Hyphenate(value.ToString()));
        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
