using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Reads a page of customers with their balance, and the month's figures for those it shows.</summary>
public sealed class CustomerList(TrunkFlowDbContext db, TimeProvider time)
{
    /// <summary>The keys of those that are listed, of so many at most.</summary>
    public Task<List<Guid>> KeysAsync(CustomerFilter filter, int most, CancellationToken cancellationToken) =>
        Filtered(filter).Select(row => row.Customer.Id).Order().Take(most).ToListAsync(cancellationToken);

    public async Task<ListPage<CustomerRow>> ReadAsync(CustomerFilter filter, ListCursor? at, int size, ReportSpan thisMonth, CancellationToken cancellationToken)
    {
        var rows = Ordered(Filtered(filter), filter.Order, at).Take(size + 1).Select(pair => new CustomerRow
        {
            Id = pair.Customer.Id,
            Version = pair.Customer.Version,
            Code = pair.Customer.Code,
            Name = pair.Customer.Name,
            Type = pair.Customer.Type,
            Status = pair.Customer.Status,
            TaxId = pair.Customer.TaxId,
            TariffPlanId = pair.Customer.TariffPlanId,
            Plan = pair.Customer.TariffPlan!.Name,
            BillingMode = pair.Customer.BillingMode,
            Balance = pair.Balance,
            CreditLimit = pair.Customer.CreditLimit,
            LowBalanceThreshold = pair.Customer.LowBalanceThreshold,
            MaxChannels = pair.Customer.MaxChannels,
            Numbers = db.Set<CustomerDid>().Count(held => held.CustomerId == pair.Customer.Id && held.ValidUntil == null),
        });
        var byBalance = filter.Order.EndsWith(CustomerFilter.ByBalance, StringComparison.Ordinal);
        var page = ListPage<CustomerRow>.Of(
            await rows.ToListAsync(cancellationToken),
            size,
            at,
            row => byBalance ? ListCursor.Write(row.Balance, row.Id) : ListCursor.Write(row.Name, row.Id));
        var shown = page.Rows.Select(row => row.Id).ToList();
        var month = await MonthAsync(shown, thisMonth, cancellationToken);
        var now = time.GetUtcNow();
        var dayLeft = (await ReadFunds.RunAsync(db, shown, cancellationToken)).ToDictionary(funds => funds.CustomerId, funds => funds.DayLeft(now));
        return page with { Rows = [.. page.Rows.Select(row => row with { Month = month.GetValueOrDefault(row.Id, MonthFigures.None), DayLeft = dayLeft.GetValueOrDefault(row.Id) })] };
    }

    private async Task<Dictionary<Guid, MonthFigures>> MonthAsync(IReadOnlyList<Guid> customers, ReportSpan month, CancellationToken cancellationToken)
    {
        var figures = await FiguresAsync(db.DaysOf(month, CallDayBy.Customer), customers, cancellationToken);
        return figures.Count > 0 ? figures : await FiguresAsync(db.HoursOf(month), customers, cancellationToken);
    }

    private static async Task<Dictionary<Guid, MonthFigures>> FiguresAsync<TSums>(IQueryable<TSums> all, IReadOnlyList<Guid> customers, CancellationToken cancellationToken)
        where TSums : CallSums => await all
            .Where(sums => sums.CustomerId != null && customers.Contains(sums.CustomerId.Value))
            .GroupBy(sums => sums.CustomerId!.Value)
            .Select(group => new
            {
                group.Key,
                Calls = group.Sum(sums => (long)sums.Calls),
                Answered = group.Sum(sums => (long)sums.Answered),
                Talk = group.Sum(sums => sums.TalkSeconds),
                Sell = group.Sum(sums => sums.Sell),
                Buy = group.Sum(sums => sums.Buy),
            })
            .ToDictionaryAsync(sum => sum.Key, sum => new MonthFigures(sum.Calls, sum.Answered, sum.Talk, sum.Sell, sum.Buy), cancellationToken);

    private IQueryable<Row> Filtered(CustomerFilter filter)
    {
        var rows = db.Set<Customer>().AsNoTracking()
            .LeftJoin(db.Set<CustomerBalance>(), customer => customer.Id, balance => balance.CustomerId,
                (customer, balance) => new Row { Customer = customer, Balance = balance == null ? 0 : balance.Balance });
        if (filter.Type is { } type)
        {
            rows = rows.Where(row => row.Customer.Type == type);
        }

        if (filter.Status is { } status)
        {
            rows = rows.Where(row => row.Customer.Status == status);
        }

        if (filter.Billing is { } billing)
        {
            rows = rows.Where(row => row.Customer.BillingMode == billing);
        }

        if (filter.LowBalance)
        {
            rows = rows.Where(row => row.Balance + row.Customer.CreditLimit <= 0 || row.Balance < row.Customer.LowBalanceThreshold);
        }

        return string.IsNullOrWhiteSpace(filter.Text) ? rows : Matching(rows, filter.Text.Trim());
    }

    // Name and code by any part; a tax number or telephone number by its digits.
    private IQueryable<Row> Matching(IQueryable<Row> rows, string text)
    {
        var part = LikePattern.Anywhere(text);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length < 4)
        {
            return rows.Where(row => PlainText.Like(row.Customer.Name, part) || PlainText.Like(row.Customer.Code, part));
        }

        // Two questions, each of which an index answers; as one of two tables none would.
        var number = $"%{digits}%";
        var found = db.Set<Customer>().Where(customer => PlainText.Like(customer.Name, part) || PlainText.Like(customer.Code, part) || EF.Functions.Like(customer.TaxId!, number))
            .Select(customer => customer.Id)
            .Union(db.Set<CustomerDid>().Where(held => held.ValidUntil == null && EF.Functions.Like(held.Did!.Number, number)).Select(held => held.CustomerId));
        return rows.Where(row => found.Contains(row.Customer.Id));
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, string order, ListCursor? at)
    {
        var descending = order.StartsWith('-');
        var upwards = descending == (at?.Backwards == true);
        return order.EndsWith(CustomerFilter.ByBalance, StringComparison.Ordinal) ? ByBalance(rows, upwards, at) : ByName(rows, upwards, at);
    }

    private static IQueryable<Row> ByName(IQueryable<Row> rows, bool upwards, ListCursor? at)
    {
        if (at is not null)
        {
            rows = upwards
                ? rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Customer.Name, row.Customer.Id), ValueTuple.Create(at.Value, at.Id)))
                : rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Customer.Name, row.Customer.Id), ValueTuple.Create(at.Value, at.Id)));
        }

        return upwards
            ? rows.OrderBy(row => row.Customer.Name).ThenBy(row => row.Customer.Id)
            : rows.OrderByDescending(row => row.Customer.Name).ThenByDescending(row => row.Customer.Id);
    }

    private static IQueryable<Row> ByBalance(IQueryable<Row> rows, bool upwards, ListCursor? at)
    {
        if (at?.Number is { } balance)
        {
            rows = upwards
                ? rows.Where(row => row.Balance > balance || (row.Balance == balance && row.Customer.Id > at.Id))
                : rows.Where(row => row.Balance < balance || (row.Balance == balance && row.Customer.Id < at.Id));
        }

        return upwards
            ? rows.OrderBy(row => row.Balance).ThenBy(row => row.Customer.Id)
            : rows.OrderByDescending(row => row.Balance).ThenByDescending(row => row.Customer.Id);
    }

    private sealed class Row
    {
        public required Customer Customer { get; init; }

        public required decimal Balance { get; init; }
    }
}
