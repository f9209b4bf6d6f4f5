using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>Compares the registrations at carriers that changed with the intent. At a reload Asterisk keeps one it cannot use as it was, and says nothing.</summary>
internal sealed class RegistrationReadBack(IAmi ami)
{
    internal static readonly (string Key, string Field)[] Compared =
        [("server_uri", "ServerUri"), ("client_uri", "ClientUri"), ("contact_user", "ContactUser"), ("outbound_auth", "OutboundAuth"), ("expiration", "Expiration")];

    public async Task<IReadOnlyList<string>> DifferencesAsync(IntendedState before, IntendedState after, CancellationToken cancellationToken)
    {
        var changed = after.Registrations.Values
            .Where(wanted => before.Registrations.GetValueOrDefault(wanted.Name) is not { } old || !old.Settings.SequenceEqual(wanted.Settings)).ToList();
        var gone = before.Registrations.Keys.Except(after.Registrations.Keys).ToList();
        if (changed.Count + gone.Count == 0)
        {
            return [];
        }

        var response = await ami.SendAsync(new AmiAction("PJSIPShowRegistrationsOutbound"), cancellationToken);
        var held = response.Named("OutboundRegistrationDetail").ToDictionary(shown => shown["ObjectName"], StringComparer.Ordinal);
        return
        [
            .. changed.SelectMany(wanted => held.GetValueOrDefault(wanted.Name) is { } shown ? wanted.DifferencesFrom(shown, Compared) : [$"registration {wanted.Name} is missing"]),
            .. gone.Where(held.ContainsKey).Select(name => $"registration {name} is still there"),
        ];
    }
}
