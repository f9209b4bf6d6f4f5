using System.Net;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Customers;

/// <summary>One SIP access of a trunk customer. Two customers' addresses may not overlap: the switch could not tell who calls.</summary>
public sealed class CustomerTrunk : Entity
{
    private CustomerTrunk()
    {
    }

    internal CustomerTrunk(Customer customer, CustomerTrunkDetails details)
    {
        Customer = customer;
        CustomerId = customer.Id;
        EndpointName = Common.EndpointName.New("trunk");
        Edit(details);
    }

    public Guid CustomerId { get; private set; }
    public Customer? Customer { get; private set; }

    /// <summary>Name of the endpoint on the switch, and the user name of a trunk with credentials.</summary>
    public string EndpointName { get; private set; } = "";
    public IPNetwork? Address { get; private set; }
    public int Port { get; private set; }
    public Transport Transport { get; private set; }

    /// <summary>SIP digest of the secret, see <see cref="SipSecret"/>; null when the address identifies the trunk.</summary>
    public string? SecretDigest { get; private set; }

    /// <summary>Whether the switch can tell that it is this trunk that calls; without an address or a secret it is not there at all.</summary>
    public bool IsIdentified => Address is not null || SecretDigest is not null;

    /// <summary>Digits the customer puts in front of every number, taken off before anything else.</summary>
    public string TechPrefix { get; private set; } = "";
    public string? Description { get; private set; }

    /// <summary>Makes the secret of a trunk that signs in. The result is shown once.</summary>
    public string NewSecret()
    {
        if (Address is not null)
        {
            throw new InvalidValueException("address", "AddressOrSecret");
        }

        var secret = SipSecret.New();
        SecretDigest = SipSecret.Digest(EndpointName, secret);
        return secret;
    }

    internal void Edit(CustomerTrunkDetails details)
    {
        Address = NetworkAddress.ParseOptional("address", details.Address);
        Port = SwitchText.Port("port", details.Port);
        Transport = Require.Known("transport", details.Transport);
        TechPrefix = SwitchText.Prefix("techPrefix", details.TechPrefix, 10);
        Description = Require.OptionalText("description", details.Description);
        if (Address is not null)
        {
            SecretDigest = null;
        }
    }
}
