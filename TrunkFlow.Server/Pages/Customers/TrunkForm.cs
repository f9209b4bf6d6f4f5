using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>A row of SIP access in the customer's form.</summary>
public sealed class TrunkForm
{
    public Guid? Id { get; set; }

    public string? Address { get; set; }

    public int Port { get; set; } = 5060;

    public Transport Transport { get; set; }

    public string? TechPrefix { get; set; }

    public string? Description { get; set; }

    public static TrunkForm Of(CustomerTrunk trunk) => new()
    {
        Id = trunk.Id,
        Address = trunk.Address is { } network ? NetworkAddress.Text(network) : null,
        Port = trunk.Port,
        Transport = trunk.Transport,
        TechPrefix = trunk.TechPrefix,
        Description = trunk.Description,
    };

    public CustomerTrunkDetails ToDetails() =>
        new() { Address = Address, Port = Port, Transport = Transport, TechPrefix = TechPrefix, Description = Description };

    public EditTrunkInput ToEdit() =>
        new() { Id = Id, Address = Address, Port = Port, Transport = Transport, TechPrefix = TechPrefix, Description = Description };
}
