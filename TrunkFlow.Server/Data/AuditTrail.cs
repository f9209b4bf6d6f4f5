using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Data;

/// <summary>Makes the audit row of one changed row: the fields that changed, before and after.</summary>
internal static class AuditTrail
{
    private const string Masked = "•••";
    private static readonly string[] Unremarkable = [nameof(Entity.CreatedAt), nameof(Entity.UpdatedAt), nameof(Entity.Version)];

    /// <summary>Null when nothing remarkable changed.</summary>
    public static AuditEntry? Of(EntityEntry entry, Actor actor, DateTimeOffset now)
    {
        var action = entry.State switch
        {
            EntityState.Added => AuditAction.Added,
            EntityState.Deleted => AuditAction.Removed,
            _ => AuditAction.Changed,
        };
        var properties = entry.Properties
            .Where(property => !Unremarkable.Contains(property.Metadata.Name))
            .Where(property => action != AuditAction.Changed || property.IsModified)
            .ToList();
        if (properties.Count == 0)
        {
            return null;
        }

        var before = action == AuditAction.Added ? null : Document(properties, property => property.OriginalValue);
        var after = action == AuditAction.Removed ? null : Document(properties, property => property.CurrentValue);
        return new AuditEntry(now, actor, action, entry.Metadata.ClrType.Name, KeyOf(entry), CustomerOf(entry), before, after);
    }

    public static string KeyOf(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Convert.ToString(entry.Property(key).CurrentValue, CultureInfo.InvariantCulture)));

    private static Guid? CustomerOf(EntityEntry entry) =>
        entry.Entity is Customers.Customer customer ? customer.Id
        : entry.Metadata.FindProperty("CustomerId") is { } property ? entry.Property(property).CurrentValue as Guid?
        : null;

    private static JsonDocument Document(List<PropertyEntry> properties, Func<PropertyEntry, object?> value)
    {
        var fields = properties.ToDictionary(
            property => JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name),
            property => property.Metadata.Says(ConfigurationRules.SecretAnnotation) && value(property) is not null ? Masked : Plain(value(property)));
        return JsonSerializer.SerializeToDocument(fields);
    }

    private static object? Plain(object? value) => value switch
    {
        Enum choice => choice.ToString(),
        IPNetwork network => NetworkAddress.Text(network),
        IPNetwork[] networks => networks.Select(NetworkAddress.Text).ToArray(),
        IPAddress or TimeBand => value.ToString(),
        _ => value,
    };
}
