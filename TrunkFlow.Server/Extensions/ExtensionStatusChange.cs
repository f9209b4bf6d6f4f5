namespace TrunkFlow.Server.Extensions;

/// <summary>One switch sees an extension in another state than before.</summary>
/// <param name="ExtensionId">The extension.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="NodeKey">Which switch.</param>
/// <param name="Status">Whether a telephone is registered and answers.</param>
/// <param name="FormerStatus">What was known before.</param>
/// <param name="Contacts">How many telephones are registered.</param>
/// <param name="UserAgent">What the telephone says it is; null where the switch does not know yet.</param>
/// <param name="ChangedAt">When the switch said so.</param>
public sealed record ExtensionStatusChange(
    Guid ExtensionId, Guid CustomerId, string NodeKey, ExtensionStatus Status, ExtensionStatus FormerStatus, int Contacts, string? UserAgent, DateTimeOffset ChangedAt)
{
    public const string Topic = "extension-status";
}
