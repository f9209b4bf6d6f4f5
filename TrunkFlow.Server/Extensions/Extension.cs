using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Extensions;

/// <summary>A telephone of a customer on our switch. It registers under its endpoint name, not under its number.</summary>
public sealed class Extension : Entity
{
    private Extension()
    {
    }

    public Extension(Guid customerId, ExtensionDetails details)
    {
        CustomerId = customerId;
        EndpointName = Common.EndpointName.New("ext");
        Edit(details);
    }

    [IsProjected]
    public Guid CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    /// <summary>Unique within the customer.</summary>
    public string Number { get; private set; } = "";
    public string? Name { get; private set; }

    /// <summary>Name of the endpoint on the switch and user name of the telephone; it never changes.</summary>
    public string EndpointName { get; private set; } = "";

    /// <summary>See <see cref="SipSecret"/>; empty until <see cref="NewSecret"/> made one.</summary>
    public string SecretDigest { get; private set; } = "";
    public Transport Transport { get; private set; }
    public string[] Codecs { get; private set; } = [];
    public int MaxContacts { get; private set; }
    public string? CallerIdName { get; private set; }
    public string? CallerIdNumber { get; private set; }
    public bool MayCallOut { get; private set; }
    public string? ForwardAlways { get; private set; }
    public string? ForwardBusy { get; private set; }
    public string? ForwardNoAnswer { get; private set; }
    public int RingSeconds { get; private set; }
    public bool Enabled { get; private set; }

    /// <summary>Makes the first or another secret. The result is shown once; telephones with the old one are shut out.</summary>
    public string NewSecret()
    {
        var secret = SipSecret.New();
        SecretDigest = SipSecret.Digest(EndpointName, secret);
        return secret;
    }

    public void Edit(ExtensionDetails details)
    {
        Number = SwitchText.Number("number", details.Number, 2, 8);
        Customise(new CustomiseExtensionInput(
            Id, Version, details.Name, details.CallerIdName, details.ForwardAlways, details.ForwardBusy, details.ForwardNoAnswer, details.RingSeconds));
        Transport = Require.Known("transport", details.Transport);
        Codecs = Common.Codecs.Check("codecs", details.Codecs);
        MaxContacts = Require.InRange("maxContacts", details.MaxContacts, 1, 10);
        CallerIdNumber = PhoneNumber.ParseOptional("callerIdNumber", details.CallerIdNumber);
        MayCallOut = details.MayCallOut;
        Enabled = details.Enabled;
    }

    /// <summary>The part of it that its users may set.</summary>
    public void Customise(CustomiseExtensionInput input)
    {
        Name = string.IsNullOrWhiteSpace(input.Name) ? null : SwitchText.Name("name", input.Name);
        CallerIdName = SwitchText.OptionalCallerName("callerIdName", input.CallerIdName);
        ForwardAlways = Forward("forwardAlways", input.ForwardAlways);
        ForwardBusy = Forward("forwardBusy", input.ForwardBusy);
        ForwardNoAnswer = Forward("forwardNoAnswer", input.ForwardNoAnswer);
        RingSeconds = Require.InRange("ringSeconds", input.RingSeconds, 5, 300);
    }

    // An extension of the same customer, or any number the customer may call.
    private string? Forward(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var number = value.Trim();
        if (number == Number)
        {
            throw new InvalidValueException(field, "ForwardToItself");
        }

        return number.StartsWith('+') ? PhoneNumber.Parse(field, number) : SwitchText.Number(field, number, 2, 15);
    }
}
