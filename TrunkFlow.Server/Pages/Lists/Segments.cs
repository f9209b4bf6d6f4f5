namespace TrunkFlow.Server.Pages.Lists;

/// <summary>One of a few ways to see a list, chosen by a click.</summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Choices">Each one's words and address, and whether it is the one being seen.</param>
public sealed record Segments(string Label, IEnumerable<(string Text, string Url, bool Current)> Choices)
{
    /// <summary>Every value of an enum, as a parameter of the address.</summary>
    public static Segments Of<T>(HttpRequest request, string label, string parameter, T current, Func<T, string> text) where T : struct, Enum => new(
        label,
        Enum.GetValues<T>().Select(value => (text(value), request.With((parameter, value.ToString().ToLowerInvariant()), ("sort", null)), value.Equals(current))));
}
