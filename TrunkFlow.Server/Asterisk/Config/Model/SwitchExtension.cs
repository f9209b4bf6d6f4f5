using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>A telephone that registers.</summary>
/// <param name="Id">The extension.</param>
/// <param name="Number">What the customer's other extensions dial.</param>
/// <param name="Endpoint">Its SIP user name, unique on the switch.</param>
/// <param name="Digest">See <see cref="SipSecret.Digest"/>.</param>
public sealed record SwitchExtension(Guid Id, string Number, string Endpoint, string Digest)
{
    /// <summary>The name its calls show.</summary>
    public string? CallerIdName { get; init; }

    /// <summary>The number its calls show outside, E.164 with plus; null: a DID's, see <see cref="Files.ShownNumbers"/>.</summary>
    public string? CallerIdNumber { get; init; }

    public bool MayCallOut { get; init; } = true;

    /// <summary>How many telephones may register; all of them ring.</summary>
    public int MaxContacts { get; init; } = 1;

    public int RingSeconds { get; init; } = 30;

    public IReadOnlyList<string> Codecs { get; init; } = Common.Codecs.Default;

    /// <summary>Where its calls go instead: another extension of the customer, or a number.</summary>
    public string? ForwardAlways { get; init; }

    public string? ForwardBusy { get; init; }

    public string? ForwardNoAnswer { get; init; }

    /// <summary>Seconds between OPTIONS to a registered telephone; 0 sends none.</summary>
    public int QualifySeconds { get; init; } = 60;
}
