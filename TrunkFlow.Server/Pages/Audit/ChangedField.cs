using System.Text.Json;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.Audit;

/// <summary>One line of a change: the field, what it was and what it is. Null where it was not, or is no more.</summary>
public sealed record ChangedField(string Name, string? Before, string? After)
{
    public static IReadOnlyList<ChangedField> Of(AuditEntry entry)
    {
        var names = Names(entry.Before).Union(Names(entry.After));
        return [.. names.Select(name => new ChangedField(name, Value(entry.Before, name), Value(entry.After, name)))];
    }

    private static IEnumerable<string> Names(JsonDocument? fields) => fields?.RootElement.EnumerateObject().Select(field => field.Name) ?? [];

    private static string? Value(JsonDocument? fields, string name) =>
        fields is not null && fields.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
