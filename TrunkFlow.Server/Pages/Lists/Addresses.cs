using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>Addresses of a list like the one being read with some of its parameters changed; any change begins at the first page again.</summary>
public static class Addresses
{
    private static readonly string[] Places = ["after", "before"];

    /// <summary>A day as it stands in an address, and in a date field.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string With(this HttpRequest request, params IEnumerable<(string Name, string? Value)> changes)
    {
        var query = request.Query
            .Where(pair => !Places.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString(request.Path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
