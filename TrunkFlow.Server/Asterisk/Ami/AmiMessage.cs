namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// One frame from Asterisk: a response or an event. Field names differ in case between events ("UniqueID" in Cdr, "Uniqueid"
/// elsewhere) and may repeat ("Variable", "Output"), so they are kept as a list and looked up without regard to case.
/// </summary>
public sealed class AmiMessage(IReadOnlyList<AmiField> fields)
{
    public IReadOnlyList<AmiField> Fields { get; } = fields;

    /// <summary>The event's name, or null for a response.</summary>
    public string? Event => Find("Event");

    /// <summary>"Success", "Error", "Goodbye", or null for an event.</summary>
    public string? Response => Find("Response");

    public string? ActionId => Find("ActionID");

    /// <summary>The first value of the field; empty when the frame has no such field.</summary>
    public string this[string name] => Find(name) ?? "";

    public bool Is(string eventName) => string.Equals(Event, eventName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first value of the field; null when the frame has no such field.</summary>
    public string? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>Every value of a repeated field, in the order sent.</summary>
    public IEnumerable<string> All(string name) =>
        Fields.Where(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>The kind only: values may hold passwords (PJSIPShowAuths prints them) and must not reach a log by accident.</summary>
    public override string ToString() => Event is { } name ? $"event {name}" : $"response {Response}";
}
