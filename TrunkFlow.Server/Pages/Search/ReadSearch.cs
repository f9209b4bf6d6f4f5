using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>Finds what somebody may mean, of each kind the best few: what is it exactly, then what begins like it, then what has it somewhere.</summary>
public sealed class ReadSearch(TrunkFlowDbContext db, PanelDisplay display)
{
    /// <summary>So many of all that match are looked at; who typed so little types on.</summary>
    private const int Looked = 200;

    public async Task<IReadOnlyList<Found>> RunAsync(SearchTerm term, int most, CancellationToken cancellationToken)
    {
        if (term.Record is { } record)
        {
            return [.. (await db.CallRecords.OfId(record).AsFound(display).ToListAsync(cancellationToken)).Select(found => found with { IsExact = true })];
        }

        return
        [
            .. Few(await CustomerOfKeyAsync(term, most, cancellationToken), await Best(Customers(term), nameof(Customer.Name), term.Whole, term.Begins, most).AsFound().ToListAsync(cancellationToken), most),
            .. Few(await NumberOfKeyAsync(term, cancellationToken), term.Digits is { } digits ? await Best(Numbers(digits), nameof(Did.Number), "+" + digits, $"+{digits}%", most).AsFound().ToListAsync(cancellationToken) : [], most),
            .. Few(await ExtensionOfKeyAsync(term, most, cancellationToken), await Best(Extensions(term), nameof(Extension.Number), term.Whole, term.Begins, most).AsFound().ToListAsync(cancellationToken), most),
            .. await Best(Gateways(term), nameof(Gateway.Name), term.Whole, term.Begins, most).AsFound().ToListAsync(cancellationToken),
            .. await Best(Providers(term), nameof(Provider.Name), term.Whole, term.Begins, most).AsFound().ToListAsync(cancellationToken),
            .. await Best(Routes(term), nameof(OutboundRoute.Name), term.Whole, term.Begins, most).AsFound().ToListAsync(cancellationToken),
            .. await CallOfKeyAsync(term, cancellationToken),
        ];
    }

    private Task<List<Found>> CustomerOfKeyAsync(SearchTerm term, int most, CancellationToken cancellationToken)
    {
        var code = term.Text.ToLowerInvariant();
        return db.Customers.Where(row => row.Code == code || (term.TaxId != null && row.TaxId == term.TaxId)).Take(most).AsFound().ToListAsync(cancellationToken);
    }

    private async Task<List<Found>> NumberOfKeyAsync(SearchTerm term, CancellationToken cancellationToken) =>
        term.Numbers.Count == 0 ? [] : await db.Dids.Where(row => term.Numbers.Contains(row.Number)).AsFound().ToListAsync(cancellationToken);

    private Task<List<Found>> ExtensionOfKeyAsync(SearchTerm term, int most, CancellationToken cancellationToken) =>
        db.Extensions.Where(row => row.Number == term.Text || row.EndpointName == term.Text).Take(most).AsFound().ToListAsync(cancellationToken);

    /// <summary>The call, by the last of its attempts.</summary>
    private async Task<IEnumerable<Found>> CallOfKeyAsync(SearchTerm term, CancellationToken cancellationToken)
    {
        if (term.CallBegan is not { } began)
        {
            return [];
        }

        // The clock of an id has whole seconds; a record of its channel begins when the channel does, others of the call as long as it lasts.
        var (from, soon, end) = (began.AddMinutes(-1), began.AddMinutes(5), began.AddDays(1));
        var call = await FirstAsync(db.CallRecords.Where(row => row.LinkedId == term.Text && row.StartedAt >= from && row.StartedAt < end), cancellationToken)
            ?? await FirstAsync(db.CallRecords.Where(row => row.UniqueId == term.Text && row.StartedAt >= from && row.StartedAt < soon), cancellationToken);
        return call is null ? [] : [call with { IsExact = true }];
    }

    private Task<Found?> FirstAsync(IQueryable<CallRecord> records, CancellationToken cancellationToken) =>
        records.OrderByDescending(row => row.IsLastAttempt).ThenByDescending(row => row.StartedAt).AsFound(display).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<Customer> Customers(SearchTerm term)
    {
        var tax = $"%{term.TaxId}%";
        return db.Customers.Where(row => EF.Functions.ILike(row.Name, term.Part, LikePattern.Escape) || EF.Functions.ILike(row.Code, term.Part, LikePattern.Escape)
            || (term.TaxId != null && EF.Functions.Like(row.TaxId!, tax)));
    }

    private IQueryable<Did> Numbers(string digits)
    {
        var part = $"%{digits}%";
        return db.Dids.Where(row => EF.Functions.Like(row.Number, part));
    }

    private IQueryable<Extension> Extensions(SearchTerm term) =>
        db.Extensions.Where(row => EF.Functions.ILike(row.Number, term.Part, LikePattern.Escape) || EF.Functions.ILike(row.Name!, term.Part, LikePattern.Escape));

    private IQueryable<Gateway> Gateways(SearchTerm term) =>
        db.Gateways.Where(row => EF.Functions.ILike(row.Name, term.Part, LikePattern.Escape) || EF.Functions.ILike(row.Host, term.Part, LikePattern.Escape));

    private IQueryable<Provider> Providers(SearchTerm term) => db.Providers.Where(row => EF.Functions.ILike(row.Name, term.Part, LikePattern.Escape));

    private IQueryable<OutboundRoute> Routes(SearchTerm term) =>
        db.Routes.Where(row => EF.Functions.ILike(row.Name, term.Part, LikePattern.Escape) || EF.Functions.ILike(row.Pattern, term.Part, LikePattern.Escape));

    /// <summary>
    /// What is named so exactly, and some of the others: those that begin like it come first. The order by nothing lets PostgreSQL stop when it has so many.
    /// </summary>
    private static IQueryable<T> Best<T>(IQueryable<T> rows, string name, string whole, string begins, int most)
        where T : class => rows.AsNoTracking().Where(row => EF.Functions.ILike(EF.Property<string>(row, name), whole, LikePattern.Escape)).Take(most)
            .Union(rows.AsNoTracking().OrderBy(_ => 0).Take(Looked))
            .OrderByDescending(row => EF.Functions.ILike(EF.Property<string>(row, name), whole, LikePattern.Escape))
            .ThenByDescending(row => EF.Functions.ILike(EF.Property<string>(row, name), begins, LikePattern.Escape)).ThenBy(row => EF.Property<string>(row, name)).Take(most);

    /// <summary>What it is exactly stands first, and once.</summary>
    private static IEnumerable<Found> Few(IEnumerable<Found> exact, IEnumerable<Found> others, int most) =>
        exact.Select(found => found with { IsExact = true }).Concat(others).DistinctBy(found => found.Id).Take(most);
}
