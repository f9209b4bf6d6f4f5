using System.Text.Json;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>What hangs together with AuditEntry: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(AuditEntry))]
public sealed class AuditEntryRelations
{
    /// <summary>IP address it was done from; null for the program itself.</summary>
    public string? GetAddress([Parent] AuditEntry entry) => entry.Address?.ToString();

    /// <summary>The changed fields as they were, by their names in camel case; null for something new.</summary>
    public JsonElement? GetBefore([Parent] AuditEntry entry) => entry.Before?.RootElement;

    /// <summary>The changed fields as they are since, by their names in camel case; null for something removed.</summary>
    public JsonElement? GetAfter([Parent] AuditEntry entry) => entry.After?.RootElement;

    /// <summary>Who did it; null for the program itself and for a user who is gone.</summary>
    [Authorize(Policies.Administer)]
    public async Task<User?> GetActorAsync([Parent] AuditEntry entry, UserById loader, CancellationToken cancellationToken) =>
        entry.ActorId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Customer it belongs to; null for none, or one who is gone.</summary>
    [Authorize(Policies.Administer)]
    public async Task<Customer?> GetCustomerAsync([Parent] AuditEntry entry, CustomerById loader, CancellationToken cancellationToken) =>
        entry.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
