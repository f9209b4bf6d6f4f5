using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Dids;

/// <summary>A DID in a customer's hands for a time. History is kept: an ended allocation is never overwritten.</summary>
public sealed class CustomerDid : Entity
{
    private readonly List<DidDestination> destinations = [];

    private CustomerDid()
    {
    }

    internal CustomerDid(Did did, Guid customerId, IReadOnlyList<DestinationDetails> destinations, DateTimeOffset from)
    {
        Did = did;
        DidId = did.Id;
        CustomerId = customerId;
        ValidFrom = from;
        SetDestinations(destinations);
    }

    [IsProjected]
    public Guid CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    [IsProjected]
    public Guid DidId { get; private set; }

    public Did? Did { get; private set; }
    public DateTimeOffset ValidFrom { get; private set; }

    /// <summary>Null while the customer holds the number.</summary>
    public DateTimeOffset? ValidUntil { get; private set; }

    /// <summary>What the number cost until then is taken; null until it is first looked at.</summary>
    public DateTimeOffset? ChargedUntil { get; private set; }

    /// <summary>In the order they are tried.</summary>
    public IReadOnlyList<DidDestination> Destinations => destinations;

    public void ChangeDestinations(IReadOnlyList<DestinationDetails> next)
    {
        if (ValidUntil is not null)
        {
            throw new AllocationEndedException();
        }

        SetDestinations(next);
        Touch();
    }

    internal void End(DateTimeOffset now)
    {
        if (ValidUntil is not null)
        {
            throw new AllocationEndedException();
        }

        // A number given and taken back within one tick of the clock still has a time in which it was held.
        ValidUntil = now > ValidFrom ? now : ValidFrom.AddMicroseconds(1);
    }

    private void SetDestinations(IReadOnlyList<DestinationDetails> next)
    {
        if (next.Count is 0 or > 10)
        {
            throw new InvalidValueException("destinations", "DestinationCount", 1, 10);
        }

        var position = 0;
        var made = InputPath.UnderEach("destinations", next, details => new DidDestination(this, ++position, details));
        destinations.Clear();
        destinations.AddRange(made);
    }
}
