using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The customer's own prices, which come before its plan's, by prefix.</summary>
public sealed class PricesModel(ReadCustomerOverview read, TrunkFlowDbContext db) : CustomerTabPage(read)
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public ListPage<Tariff> List { get; private set; } = new([], null, null);

    protected override async Task ReadAsync(CancellationToken cancellationToken) => List = await db.Tariffs.AsNoTracking()
        .Where(tariff => tariff.CustomerId == Id)
        .PageByAsync(tariff => tariff.Prefix, ListCursor.Read(After, Before), Size, cancellationToken);
}
