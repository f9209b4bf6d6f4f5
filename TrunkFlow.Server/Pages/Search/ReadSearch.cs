using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;

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
            .. Few(await CustomerOfKeyAsync(term, most, cancellationToken), await CustomersAsync(term, most, cancellationToken), most),
            .. Few(await NumberOfKeyAsync(term, cancellationToken), term.Digits is { } digits ? await NumbersAsync(digits, most, cancellationToken) : [], most),
            .. Few(await ExtensionOfKeyAsync(term, most, cancellationToken), await ExtensionsAsync(term, most, cancellationToken), most),
            .. await GatewaysAsync(term, most, cancellationToken),
            .. await ProvidersAsync(term, most, cancellationToken),
            .. await RoutesAsync(term, most, cancellationToken),
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

    private Task<List<Found>> CustomersAsync(SearchTerm term, int most, CancellationToken cancellationToken)
    {
        var tax = $"%{term.TaxId}%";
        return Best(
            db.Customers.Where(row => PlainText.Like(row.Name, term.Part) || PlainText.Like(row.Code, term.Part) || (term.TaxId != null && EF.Functions.Like(row.TaxId!, tax))),
            row => PlainText.Like(row.Name, term.Whole), row => PlainText.Like(row.Name, term.Begins), row => PlainText.Of(row.Name), most).AsFound().ToListAsync(cancellationToken);
    }

    private Task<List<Found>> NumbersAsync(string digits, int most, CancellationToken cancellationToken)
    {
        var (whole, begins, part) = ("+" + digits, $"+{digits}%", $"%{digits}%");
        return Best(
            db.Dids.Where(row => EF.Functions.Like(row.Number, part)),
            row => row.Number == whole, row => EF.Functions.Like(row.Number, begins), row => row.Number, most).AsFound().ToListAsync(cancellationToken);
    }

    private Task<List<Found>> ExtensionsAsync(SearchTerm term, int most, CancellationToken cancellationToken) => Best(
        db.Extensions.Where(row => EF.Functions.Like(row.Number, term.Part, LikePattern.Escape) || PlainText.Like(row.Name, term.Part)),
        row => row.Number == term.Text, row => EF.Functions.Like(row.Number, term.Begins, LikePattern.Escape), row => row.Number, most).AsFound().ToListAsync(cancellationToken);

    private Task<List<Found>> GatewaysAsync(SearchTerm term, int most, CancellationToken cancellationToken) => Best(
        db.Gateways.Where(row => PlainText.Like(row.Name, term.Part) || PlainText.Like(row.Host, term.Part)),
        row => PlainText.Like(row.Name, term.Whole), row => PlainText.Like(row.Name, term.Begins), row => PlainText.Of(row.Name), most).AsFound().ToListAsync(cancellationToken);

    private Task<List<Found>> ProvidersAsync(SearchTerm term, int most, CancellationToken cancellationToken) => Best(
        db.Providers.Where(row => PlainText.Like(row.Name, term.Part)),
        row => PlainText.Like(row.Name, term.Whole), row => PlainText.Like(row.Name, term.Begins), row => PlainText.Of(row.Name), most).AsFound().ToListAsync(cancellationToken);

    private Task<List<Found>> RoutesAsync(SearchTerm term, int most, CancellationToken cancellationToken) => Best(
        db.Routes.Where(row => PlainText.Like(row.Name, term.Part) || PlainText.Like(row.Pattern, term.Part)),
        row => PlainText.Like(row.Name, term.Whole), row => PlainText.Like(row.Name, term.Begins), row => PlainText.Of(row.Name), most).AsFound().ToListAsync(cancellationToken);

    /// <summary>
    /// What is it whole, and some of the others: those that begin like it come first. The order by nothing lets PostgreSQL stop when it has so many.
    /// </summary>
    private static IQueryable<T> Best<T>(
        IQueryable<T> rows, Expression<Func<T, bool>> isWhole, Expression<Func<T, bool>> begins, Expression<Func<T, string>> order, int most)
        where T : class => rows.AsNoTracking().Where(isWhole).Take(most).Union(rows.AsNoTracking().OrderBy(_ => 0).Take(Looked))
            .OrderByDescending(isWhole).ThenByDescending(begins).ThenBy(order).Take(most);

    /// <summary>What it is exactly stands first, and once.</summary>
    private static IEnumerable<Found> Few(IEnumerable<Found> exact, IEnumerable<Found> others, int most) =>
        exact.Select(found => found with { IsExact = true }).Concat(others).DistinctBy(found => found.Id).Take(most);
}
