using System.Net;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>One request that Asterisk refused: from where, as whom, and why. Without a kind it only tells the name of one that is counted already.</summary>
internal sealed record RefusedAttempt(string Address, string? Account, RefusedAttemptKind? Kind)
{
    public const int LongestAccount = 80;

    /// <summary>PJSIP's account where no endpoint fits.</summary>
    private const string Unknown = "<unknown>";

    /// <summary>Whether it is to be read at all; asked for every event, so it must be cheap.</summary>
    public static bool Is(AmiMessage message) => message.Event switch
    {
        // Every registration brings a ChallengeSent and a SuccessfulAuth. But for an unknown sender the challenge is all that most ever cause.
        "ChallengeSent" => message["AccountID"] == Unknown,
        "InvalidAccountID" => true,
        var name => KindOf(name) is not null,
    };

    /// <summary>Reads an event of the class "security" (main/security_events.c); null where it names no address.</summary>
    public static RefusedAttempt? Of(AmiMessage message) =>
        Is(message) && AddressOf(message["RemoteAddress"]) is { } address ? new RefusedAttempt(address, Clean(message["AccountID"]), KindOf(message)) : null;

    private static RefusedAttemptKind? KindOf(AmiMessage message) => message.Event switch
    {
        // PJSIP challenges the same request too; from the fifth in five seconds on it says beside it what name was tried.
        "InvalidAccountID" when message["Service"] == "PJSIP" => null,
        "ChallengeSent" or "InvalidAccountID" => RefusedAttemptKind.UnknownAccount,
        "ChallengeResponseFailed" when message["AccountID"] == Unknown => RefusedAttemptKind.UnknownAccount,
        var name => KindOf(name),
    };

    // A switch that is full (SessionLimit, LoadAverageLimit, MemoryLimit) is no attack.
    private static RefusedAttemptKind? KindOf(string? name) => name switch
    {
        "InvalidPassword" or "ChallengeResponseFailed" => RefusedAttemptKind.WrongPassword,
        "FailedACL" or "UnexpectedAddress" => RefusedAttemptKind.ForbiddenAddress,
        "AuthMethodNotAllowed" or "InvalidTransport" or "RequestBadFormat" or "RequestNotAllowed" or "RequestNotSupported" => RefusedAttemptKind.BadRequest,
        _ => null,
    };

    /// <summary><c>IPV4/UDP/192.0.2.7/5060</c></summary>
    private static string? AddressOf(string remote) =>
        remote.Split('/') is [_, _, var address, ..] && IPAddress.TryParse(address, out var parsed) ? Canonical(parsed) : null;

    // What listens on :: sees IPv4 as ::ffff:192.0.2.7.
    private static string Canonical(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress(address.GetAddressBytes())).ToString();

    /// <summary>A stranger's text: printable, and not long.</summary>
    private static string? Clean(string account)
    {
        var printable = new string([.. account.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)).Take(LongestAccount)]).Trim();
        return printable is "" or Unknown ? null : printable;
    }
}
