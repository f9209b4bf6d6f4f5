using System.Linq.Expressions;
using TrunkFlow.Server.Asterisk.Security;

namespace TrunkFlow.Server.Pages.SecurityEvents;

/// <summary>Why an address was refused, as the list names and filters it.</summary>
public static class RefusedKind
{
    public static IReadOnlyDictionary<string, Expression<Func<RefusedAddress, bool>>> All { get; } = new Dictionary<string, Expression<Func<RefusedAddress, bool>>>
    {
        ["password"] = row => row.WrongPasswords > 0,
        ["account"] = row => row.UnknownAccounts > 0,
        ["address"] = row => row.ForbiddenAddresses > 0,
        ["request"] = row => row.BadRequests > 0,
    };

    /// <summary>Those that occurred, and how often.</summary>
    public static IEnumerable<(string Kind, long Count)> Of(RefusedAddress row) =>
        new[] { ("password", row.WrongPasswords), ("account", row.UnknownAccounts), ("address", row.ForbiddenAddresses), ("request", row.BadRequests) }
            .Where(kind => kind.Item2 > 0);
}
