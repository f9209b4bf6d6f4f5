using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>Addresses of a list like the one being read with some of its parameters changed. What a row is asked for only once stays behind: the field being edited, a file.</summary>
public static class Addresses
{
    private static readonly string[] Places = ["after", "before"];

    private static readonly string[] Once = ["edit", "field", "saved", "download", "everything"];

    /// <summary>A day as it stands in an address, and in a date field.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Begins at the first page again.</summary>
    public static string With(this HttpRequest request, params IEnumerable<(string Name, string? Value)> changes) =>
        Changed(request, [.. Places, .. Once], changes);

    /// <summary>The same page of the list.</summary>
    public static string Here(this HttpRequest request, params IEnumerable<(string Name, string? Value)> changes) =>
        Changed(request, Once, changes);

    /// <summary>How the list is narrowed and ordered, and which page of it is read: what stands behind the address, with its question mark; empty for nothing.</summary>
    public static string ListQuery(this HttpRequest request) => request.Here()[request.Path.ToString().Length..];

    private static string Changed(HttpRequest request, string[] without, IEnumerable<(string Name, string? Value)> changes)
    {
        var query = request.Query
            .Where(pair => !without.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString(request.Path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
