using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>A telephone of a customer on our switch. It registers under its endpoint name, not under its number.</summary>
public sealed class ExtensionBody(Extension extension)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => extension.Id;

    /// <summary>Whose it is.</summary>
    public Guid CustomerId => extension.CustomerId;

    /// <summary>What the customer’s other extensions dial.</summary>
    public string Number => extension.Number;

    /// <summary>Who sits there.</summary>
    public string? Name => extension.Name;

    /// <summary>SIP user name; it never changes.</summary>
    public string EndpointName => extension.EndpointName;

    /// <summary>SIP transport.</summary>
    public Transport Transport => extension.Transport;

    /// <summary>Codecs in order of preference.</summary>
    public IReadOnlyList<string> Codecs => extension.Codecs;

    /// <summary>Telephones that may register at once.</summary>
    public int MaxContacts => extension.MaxContacts;

    /// <summary>Name shown on calls.</summary>
    public string? CallerIdName => extension.CallerIdName;

    /// <summary>Number its calls out show; null: a DID that rings at it, else one of the customer’s. The customer’s rule for caller numbers holds for it all the same.</summary>
    public string? CallerIdNumber => extension.CallerIdNumber;

    /// <summary>Whether it may call numbers outside.</summary>
    public bool MayCallOut => extension.MayCallOut;

    /// <summary>Where every call goes instead.</summary>
    public string? ForwardAlways => extension.ForwardAlways;

    /// <summary>Where calls go while it is busy.</summary>
    public string? ForwardBusy => extension.ForwardBusy;

    /// <summary>Where calls go that it does not answer.</summary>
    public string? ForwardNoAnswer => extension.ForwardNoAnswer;

    /// <summary>Seconds of ringing before “no answer”.</summary>
    public int RingSeconds => extension.RingSeconds;

    /// <summary>A disabled extension is not on the switch.</summary>
    public bool Enabled => extension.Enabled;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => extension.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => extension.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => extension.Version;
}
