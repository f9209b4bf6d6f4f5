namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>The answer to one action, with the events of its list where it has one.</summary>
public sealed record AmiResponse(string Action, AmiMessage Message, IReadOnlyList<AmiMessage> Events)
{
    /// <summary>Logoff is answered with "Goodbye".</summary>
    public bool Succeeded => Message.Response is { } response
        && (response.Equals("Success", StringComparison.OrdinalIgnoreCase) || response.Equals("Goodbye", StringComparison.OrdinalIgnoreCase));

    public AmiResponse EnsureSuccess() => Succeeded ? this : throw new AmiActionRefusedException(Action, Message["Message"]);

    /// <summary>The events of the list with this name; the closing "…Complete" event is left out by its name.</summary>
    public IEnumerable<AmiMessage> Named(string eventName) => Events.Where(message => message.Is(eventName));
}
