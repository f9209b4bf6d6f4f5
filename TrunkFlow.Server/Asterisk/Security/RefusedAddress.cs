namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>An address whose requests a node's Asterisk refused, and how often. Written by <see cref="RefusedAddresses"/> alone.</summary>
public sealed class RefusedAddress
{
    private RefusedAddress()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string NodeKey { get; private set; } = "";

    /// <summary>IPv4 or IPv6, as text.</summary>
    public string Address { get; private set; } = "";

    /// <summary>All refused requests together. An unknown sender who answers the challenge makes two.</summary>
    public long Attempts { get; private set; }

    /// <summary>No endpoint of that name, or none that comes from there.</summary>
    public long UnknownAccounts { get; private set; }
    public long WrongPasswords { get; private set; }

    /// <summary>The address was not allowed to.</summary>
    public long ForbiddenAddresses { get; private set; }

    /// <summary>A request, transport or way to authenticate that is not allowed.</summary>
    public long BadRequests { get; private set; }

    /// <summary>The name tried last, as a stranger wrote it, cut and without control characters; null when none was given.</summary>
    public string? LastAccount { get; private set; }
    public DateTimeOffset FirstSeenAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
}
