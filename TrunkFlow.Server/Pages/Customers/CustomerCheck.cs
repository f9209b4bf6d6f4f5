using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>One condition of being able to call: how it stands, its words, and the figure beside it.</summary>
/// <param name="Kind">ok, warn, bad or off.</param>
/// <param name="Word">Key of what it says.</param>
/// <param name="Note">Key of the remark beside it, if it has one.</param>
/// <param name="Values">The values of the remark.</param>
public sealed record CustomerCheck(string Kind, string Word, string? Note = null, params object[] Values)
{
    public static IEnumerable<CustomerCheck> Of(CustomerOverview customer)
    {
        var status = customer.Customer.Status;
        yield return customer.Customer.MayCallOut
            ? new CustomerCheck("ok", "Check.Allowed")
            : new CustomerCheck("bad", "Check.Blocked", $"Condition.{status}");
        yield return customer.Customer.Type == CustomerType.Trunk ? Trunks(customer) : Extensions(customer);
        yield return customer.PlanName is null ? new CustomerCheck("bad", "Check.NoPlan") : new CustomerCheck("ok", "Check.Plan");
        if (customer.Customer.MaxChannels is { } most && customer.Channels is { } inUse)
        {
            yield return new CustomerCheck(inUse >= most * 0.9 ? "warn" : "ok", inUse >= most * 0.9 ? "Check.ChannelsNearlyGone" : "Check.Channels", "Check.ChannelsNote", inUse, most);
        }

        yield return customer.Available <= 0 ? new CustomerCheck("bad", "Check.NoCredit")
            : customer.DayLeft <= 0 ? new CustomerCheck("bad", "Check.DayLimit")
            : customer.Condition.Kind == "warn" ? new CustomerCheck("warn", "Check.LittleCredit")
            : new CustomerCheck("ok", "Check.Credit");
        if (customer.Customer.BlockedDestinations.Length > 0)
        {
            yield return new CustomerCheck("off", "Check.BlockedDestinations", "Check.BlockedDestinationsNote", customer.Customer.BlockedDestinations.Length);
        }
    }

    private static CustomerCheck Trunks(CustomerOverview customer) => (customer.Customer.Trunks.Count, customer.Customer.Trunks.Count(trunk => trunk.IsIdentified)) switch
    {
        (0, _) => new CustomerCheck("bad", "Check.NoTrunk"),
        (_, 0) => new CustomerCheck("bad", "Check.NoTrunkSecret", "Check.NoTrunkSecretNote"),
        (_, var identified) => new CustomerCheck("ok", "Check.Trunk", "Check.TrunkNote", identified),
    };

    private static CustomerCheck Extensions(CustomerOverview customer) => customer.Extensions == 0
        ? new CustomerCheck("bad", "Check.NoExtension")
        : new CustomerCheck(customer.RegisteredExtensions == 0 ? "warn" : "ok", "Check.Extensions", "Check.ExtensionsNote", customer.RegisteredExtensions, customer.Extensions);
}
