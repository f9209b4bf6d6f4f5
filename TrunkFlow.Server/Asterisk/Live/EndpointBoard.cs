using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Which gateways answer and which telephones are registered, kept from the switch's events. Safe to use from several threads.</summary>
internal sealed class EndpointBoard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<string, EndpointContact>> _contacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegistrationStatus> _registrations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Starts over; endpoints that were known and are not listed any more change too.</summary>
    /// <param name="known">Endpoints whose last state is stored.</param>
    /// <param name="listed">ContactStatusDetail lines.</param>
    public void Restore(IEnumerable<string> known, IEnumerable<AmiMessage> listed)
    {
        lock (_gate)
        {
            _changed.UnionWith(known);
            _changed.UnionWith(_contacts.Keys);
            _contacts.Clear();
            foreach (var contact in listed)
            {
                Take(contact);
            }
        }
    }

    /// <summary>Takes a ContactStatus event.</summary>
    public void Apply(AmiMessage message)
    {
        lock (_gate)
        {
            Take(message);
        }
    }

    /// <summary>Takes the ContactStatusDetail lines of an endpoint: all it has.</summary>
    public void Replace(string endpoint, IEnumerable<AmiMessage> listed)
    {
        lock (_gate)
        {
            _contacts.Remove(endpoint);
            _changed.Add(endpoint);
            foreach (var contact in listed)
            {
                Take(contact);
            }
        }
    }

    /// <summary>Takes all OutboundRegistrationDetail lines.</summary>
    public void ApplyRegistrations(IEnumerable<AmiMessage> listed)
    {
        lock (_gate)
        {
            _changed.UnionWith(_registrations.Keys);
            _registrations.Clear();
            foreach (var registration in listed)
            {
                // The registration belongs to the endpoint its "endpoint" option names; without one they are called alike.
                var name = registration["Endpoint"] is { Length: > 0 } endpoint ? endpoint : registration["ObjectName"];
                _registrations[name] = Status(registration["Status"]);
                _changed.Add(name);
            }
        }
    }

    /// <summary>The endpoints that changed since the last call.</summary>
    public HashSet<string> TakeChanged()
    {
        lock (_gate)
        {
            HashSet<string> changed = [.. _changed];
            _changed.Clear();
            return changed;
        }
    }

    /// <summary>These could not be stored.</summary>
    public void PutBack(IEnumerable<string> changed)
    {
        lock (_gate)
        {
            _changed.UnionWith(changed);
        }
    }

    public (GatewayStatus Status, double? RoundTripMilliseconds, RegistrationStatus Registration) Gateway(string endpoint)
    {
        var contacts = Contacts(endpoint);
        var best = contacts.Find(contact => contact.Reachable);
        var status = best is not null ? GatewayStatus.Reachable
            : contacts.Exists(contact => contact.Unreachable) ? GatewayStatus.Unreachable
            : contacts.Count > 0 ? GatewayStatus.Unmonitored
            : GatewayStatus.Unknown;
        lock (_gate)
        {
            return (status, best?.RoundTripMilliseconds, _registrations.GetValueOrDefault(endpoint));
        }
    }

    public (ExtensionStatus Status, int Contacts, EndpointContact? Best) Extension(string endpoint)
    {
        var contacts = Contacts(endpoint);
        var best = contacts.Find(contact => !contact.Unreachable) ?? contacts.FirstOrDefault();
        var status = best is null ? ExtensionStatus.Unregistered : best.Unreachable ? ExtensionStatus.Unreachable : ExtensionStatus.Registered;
        return (status, contacts.Count, best);
    }

    private void Take(AmiMessage message)
    {
        var name = message["EndpointName"] is { Length: > 0 } endpoint ? endpoint : message["AOR"];
        var contact = EndpointContact.From(message);
        if (!_contacts.TryGetValue(name, out var contacts))
        {
            _contacts[name] = contacts = new Dictionary<string, EndpointContact>(StringComparer.Ordinal);
        }

        if (contact.Removed)
        {
            contacts.Remove(contact.Uri);
        }
        else
        {
            // Only lists name the telephone; an event must not forget it.
            contacts[contact.Uri] = contact with { UserAgent = contact.UserAgent ?? contacts.GetValueOrDefault(contact.Uri)?.UserAgent };
        }

        _changed.Add(name);
    }

    private List<EndpointContact> Contacts(string endpoint)
    {
        lock (_gate)
        {
            return _contacts.TryGetValue(endpoint, out var contacts) ? [.. contacts.Values] : [];
        }
    }

    private static RegistrationStatus Status(string word) => word switch
    {
        "Registered" => RegistrationStatus.Registered,
        "Rejected" => RegistrationStatus.Rejected,
        _ => RegistrationStatus.Unregistered,
    };
}
