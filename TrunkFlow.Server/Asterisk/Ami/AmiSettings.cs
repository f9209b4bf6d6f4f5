namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>Where the manager interface is and how patient to be; the section <c>Node:Ami</c>. Without a host there is no Asterisk.</summary>
public sealed class AmiSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 5038;

    public string Username { get; init; } = "";

    public string Secret { get; init; } = "";

    /// <summary>The classes of events asked for, or "off".</summary>
    public string Events { get; init; } = "system,call,security";

    /// <summary>For the connection, the greeting and the login together.</summary>
    public TimeSpan ConnectWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For an action whose caller names no time of its own.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A ping goes out after this much silence; no answer within <see cref="AnswerWithin"/> ends the connection.</summary>
    public TimeSpan PingAfter { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Bytes. The largest real frames are configuration listings of some hundred kilobytes.</summary>
    public int LongestFrame { get; init; } = 4 * 1024 * 1024;

    /// <summary>Events kept for a consumer that lags; beyond it the consumer is told that it missed some.</summary>
    public int EventsKept { get; init; } = 65_536;

    public bool Configured => Host.Length > 0;
}
