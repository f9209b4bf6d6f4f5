using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The filters of the list of customers, as they hold and as they could.</summary>
internal sealed class CustomerFilterBar(CustomerFilter filter, HttpRequest request, IStringLocalizer text)
{
    public FilterBar Read() => new([.. Chips()], [.. Choices()]);

    private IEnumerable<Chip> Chips()
    {
        if (filter.Type is { } type)
        {
            yield return new Chip(text["Column.Type"], text[$"Type.{type}"], request.With(("type", null)));
        }

        if (filter.Status is { } status)
        {
            yield return new Chip(text["Column.Status"], text[$"Condition.{status}"], request.With(("status", null)));
        }

        if (filter.Billing is { } billing)
        {
            yield return new Chip(text["Filter.Billing"], text[$"Billing.{billing}"], request.With(("billing", null)));
        }

        if (filter.LowBalance)
        {
            yield return new Chip(text["Column.Balance"], text["Filter.LowValue"], request.With(("low", null)));
        }
    }

    private IEnumerable<FilterChoice> Choices()
    {
        foreach (var type in filter.Type is null ? Enum.GetValues<CustomerType>() : [])
        {
            yield return new FilterChoice($"{text["Column.Type"]}: {text[$"Type.{type}"]}", request.With(("type", type.ToString().ToLowerInvariant())));
        }

        foreach (var status in filter.Status is null ? Enum.GetValues<CustomerStatus>() : [])
        {
            yield return new FilterChoice($"{text["Column.Status"]}: {text[$"Condition.{status}"]}", request.With(("status", status.ToString().ToLowerInvariant())));
        }

        foreach (var billing in filter.Billing is null ? Enum.GetValues<BillingMode>() : [])
        {
            yield return new FilterChoice($"{text["Filter.Billing"]}: {text[$"Billing.{billing}"]}", request.With(("billing", billing.ToString().ToLowerInvariant())));
        }

        if (!filter.LowBalance)
        {
            yield return new FilterChoice(text["Filter.Low"], request.With(("low", "true")));
        }
    }
}
