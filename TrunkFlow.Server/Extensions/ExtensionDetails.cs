using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Extensions;

public record ExtensionDetails
{
    /// <summary>What the customer's other extensions dial.</summary>
    public required string Number { get; init; }

    /// <summary>Who sits there.</summary>
    public string? Name { get; init; }

    /// <summary>SIP transport.</summary>
    [DefaultValue(Transport.Udp)]
    public Transport Transport { get; init; } = Transport.Udp;

    /// <summary>Codecs in order of preference.</summary>
    public IReadOnlyList<string>? Codecs { get; init; }

    /// <summary>Telephones that may register at once.</summary>
    [DefaultValue(1)]
    public int MaxContacts { get; init; } = 1;

    /// <summary>Name shown on calls.</summary>
    public string? CallerIdName { get; init; }

    /// <summary>The number calls out show; null: a DID that rings at it, else one of the customer's.</summary>
    public string? CallerIdNumber { get; init; }

    /// <summary>Whether it may call numbers outside.</summary>
    [DefaultValue(true)]
    public bool MayCallOut { get; init; } = true;

    /// <summary>Where every call goes instead.</summary>
    public string? ForwardAlways { get; init; }

    /// <summary>Where calls go while it is busy.</summary>
    public string? ForwardBusy { get; init; }

    /// <summary>Where calls go that it does not answer.</summary>
    public string? ForwardNoAnswer { get; init; }

    /// <summary>Seconds of ringing before "no answer".</summary>
    [DefaultValue(30)]
    public int RingSeconds { get; init; } = 30;

    /// <summary>A disabled extension is not on the switch.</summary>
    [DefaultValue(true)]
    public bool Enabled { get; init; } = true;
}
