using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>How each kind of row is called where it was found.</summary>
public static class FoundRows
{
    public static IQueryable<Found> AsFound(this IQueryable<Customer> rows) => rows.Select(row => new Found { Kind = FoundKind.Customer, Id = row.Id, Title = row.Name, Detail = row.Code });

    public static IQueryable<Found> AsFound(this IQueryable<Did> rows) => rows.Select(row => new Found
    {
        Kind = FoundKind.Number,
        Id = row.Id,
        Title = PanelDisplay.Phone(row.Number),
        Detail = row.Allocations.Where(held => held.ValidUntil == null).Select(held => held.Customer!.Name).FirstOrDefault(),
    });

    public static IQueryable<Found> AsFound(this IQueryable<Extension> rows) => rows.Select(row => new Found
    {
        Kind = FoundKind.Extension,
        Id = row.Id,
        Title = row.Number,
        Detail = row.Name == null ? row.Customer!.Name : row.Name + " · " + row.Customer!.Name,
    });

    public static IQueryable<Found> AsFound(this IQueryable<Gateway> rows) => rows.Select(row => new Found { Kind = FoundKind.Gateway, Id = row.Id, Title = row.Name, Detail = row.Provider!.Name });

    public static IQueryable<Found> AsFound(this IQueryable<Provider> rows) => rows.Select(row => new Found { Kind = FoundKind.Provider, Id = row.Id, Title = row.Name });

    public static IQueryable<Found> AsFound(this IQueryable<OutboundRoute> rows) => rows.Select(row => new Found { Kind = FoundKind.Route, Id = row.Id, Title = row.Name, Detail = row.Pattern });

    public static IQueryable<Found> AsFound(this IQueryable<CallRecord> rows, PanelDisplay display) => rows.Select(row => new Found
    {
        Kind = FoundKind.Call,
        Id = row.Id,
        Title = $"{PanelDisplay.Phone(row.SourceNumber ?? row.Source)} → {PanelDisplay.Phone(row.DestinationNumber ?? row.Destination)}",
        Detail = display.When(row.StartedAt),
    });
}
