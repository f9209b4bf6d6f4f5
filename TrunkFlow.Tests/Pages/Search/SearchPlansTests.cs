using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Customers;
using TrunkFlow.Server.Pages.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Extensions;
using TrunkFlow.Server.Pages.Search;
using RestFilters = TrunkFlow.Server.Api.Rest.Filters;

namespace TrunkFlow.Tests.Pages.Search;

/// <summary>What is typed is found among many rows by an index: PostgreSQL says how it reads them.</summary>
public sealed class SearchPlansTests(ManySearchedRows rows) : IClassFixture<ManySearchedRows>
{
    [Fact]
    public async Task The_field_that_searches_everything_reads_no_table_whole()
    {
        var plans = await PlansAsync(db => new ReadSearch(db, new PanelDisplay(CultureInfo.InvariantCulture, TimeZoneInfo.Utc, rows.Database.Clock)).RunAsync(SearchTerm.Of("SAO JOAO 77")!, 10, default));
        AssertIndexed(plans, "customers", "extensions", "gateways", "providers", "routes");
    }

    [Fact]
    public async Task The_lists_of_the_panel_read_no_table_whole()
    {
        AssertIndexed(await PlansAsync(db => new CustomerList(db, rows.Database.Clock).KeysAsync(new CustomerFilter { Text = "sao joao 77" }, 100, default)), "customers");
        AssertIndexed(await PlansAsync(db => new CustomerList(db, rows.Database.Clock).KeysAsync(new CustomerFilter { Text = "sao joao 7712" }, 100, default)), "customers");
        AssertIndexed(await PlansAsync(db => new ExtensionList(db, rows.Database.Clock).ReadAsync(new ExtensionFilter { Text = "sao joao 77" }, null, 50, default)), "extensions", "customers");
        AssertIndexed(await PlansAsync(db => new DidList(db).ReadAsync(new DidFilter { Text = "sao joao 77123" }, null, 50, default)), "customers", "dids");
    }

    [Fact]
    public async Task The_lists_of_the_API_read_no_table_whole()
    {
        AssertIndexed(await PlansAsync(db => new RestFilters.CustomerFilter { Search = "sao joao 77" }.Of(db.Customers).ToListAsync()), "customers");
        AssertIndexed(await PlansAsync(db => new RestFilters.GatewayFilter { Search = "sao joao 77" }.Of(db.Gateways).ToListAsync()), "gateways");
        AssertIndexed(await PlansAsync(db => new RestFilters.ProviderFilter { Search = "sao joao 77" }.Of(db.Providers).ToListAsync()), "providers");
        AssertIndexed(await PlansAsync(db => new RestFilters.RouteFilter { Search = "sao joao 77" }.Of(db.Routes).ToListAsync()), "routes");
    }

    private static void AssertIndexed(string plans, params string[] tables)
    {
        Assert.All(tables, table => Assert.Contains($"Bitmap Index Scan on ix_{table}_search", plans, StringComparison.Ordinal));
        Assert.DoesNotMatch("Seq Scan on (customers|dids|extensions|gateways|providers|routes)\\b", plans);
    }

    private async Task<string> PlansAsync(Func<TrunkFlowDbContext, Task> read)
    {
        var plans = new Plans();
        var options = new DbContextOptionsBuilder<TrunkFlowDbContext>();
        options.UseTrunkFlow(rows.Database.Source, rows.Database.Clock, rows.Database.Actor).AddInterceptors(plans);
        await using var db = new TrunkFlowDbContext(options.Options);
        await read(db);
        return string.Join('\n', plans.Lines);
    }

    /// <summary>Asks for the plan of every statement before it runs.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        public List<string> Lines { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var explain = ((NpgsqlCommand)command).Clone();
            explain.CommandText = "EXPLAIN " + command.CommandText;
            await using var plan = await explain.ExecuteReaderAsync(cancellationToken);
            while (await plan.ReadAsync(cancellationToken))
            {
                Lines.Add(plan.GetString(0));
            }

            return result;
        }
    }
}
