using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk;

/// <summary>
/// The manager user that calls participants of conferences; the section <c>Node:ConferenceAmi</c>. It is another one than that of <c>Node:Ami</c> because it
/// may call (<c>originate</c>), and the other may not. Without a user name no conference is called from this node.
/// </summary>
public sealed record ConferenceAmiSettings
{
    public string Username { get; init; } = "";

    public string Secret { get; init; } = "";

    /// <summary>At the same address. It hears no events: the other user's connection does.</summary>
    public AmiSettings At(AmiSettings ami) => new()
    {
        Host = Username.Length > 0 ? ami.Host : "",
        Port = ami.Port,
        Username = Username,
        Secret = Secret,
        Events = "off",
        ConnectWithin = ami.ConnectWithin,
        AnswerWithin = ami.AnswerWithin,
        PingAfter = ami.PingAfter,
        FirstRetry = ami.FirstRetry,
        LongestRetry = ami.LongestRetry,
    };
}
