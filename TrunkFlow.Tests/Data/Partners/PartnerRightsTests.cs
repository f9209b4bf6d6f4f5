using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Data.Partners;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Data.Partners;

/// <summary>What EF's model of partners says, and what PostgreSQL says of the same, by asking its catalogue and by trying.</summary>
public sealed class PartnerRightsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_role_may_read_the_columns_of_the_partners_model_and_no_others()
    {
        await using var services = Services();
        await using var db = Open(services, Guid.CreateVersion7());
        var mapped = db.Model.GetEntityTypes()
            .Where(entity => entity.ClrType != typeof(AuditEntry) && entity.ClrType != typeof(Server.Asterisk.Sync.SyncRequest))
            .SelectMany(entity => entity.GetProperties().Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}"));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), await ColumnsAsync("SELECT"));
    }

    [Fact]
    public async Task The_role_may_write_what_a_partner_may_change_and_no_more() => Assert.Equal(
        [
            "api_keys.revoked_at", "api_keys.updated_at", "api_keys.version",
            "conference_participants.invited_at", "conference_participants.mute_wanted", "conference_participants.removed_at", "conference_participants.status",
            "conferences.ended_at", "conferences.max_participants", "conferences.name", "conferences.node_key", "conferences.started_at", "conferences.status",
            "conferences.updated_at", "conferences.version",
            "customer_dids.updated_at", "customer_dids.version",
            "did_destinations.conference_id", "did_destinations.extension_id", "did_destinations.kind", "did_destinations.number", "did_destinations.position",
            "did_destinations.ring_seconds", "did_destinations.trunk_id",
            "extensions.caller_id_name", "extensions.forward_always", "extensions.forward_busy", "extensions.forward_no_answer", "extensions.name",
            "extensions.ring_seconds", "extensions.secret_digest", "extensions.updated_at", "extensions.version",
        ],
        await ColumnsAsync("UPDATE"));

    [Fact]
    public async Task The_role_owns_nothing_and_sees_past_no_row_security() => Assert.Equal(
        "False False False 0",
        await ScalarAsync(database.Source, """
            SELECT concat_ws(' ', initcap(rolsuper::text), initcap(rolbypassrls::text), initcap(rolcanlogin::text), (SELECT count(*) FROM pg_class WHERE relowner = r.oid))
            FROM pg_roles r WHERE rolname = 'trunkflow_partner'
            """));

    [Fact]
    public async Task Every_table_the_role_reaches_is_secured_row_by_row() => Assert.Equal("", await ScalarAsync(database.Source, """
        SELECT coalesce(string_agg(DISTINCT c.relname, ' '), '') FROM pg_class c
        WHERE c.relkind IN ('r', 'p') AND NOT c.relrowsecurity AND has_any_column_privilege('trunkflow_partner', c.oid, 'SELECT, INSERT, UPDATE')
            AND c.relnamespace = 'public'::regnamespace
        """));

    [Fact]
    public async Task Every_entity_of_the_model_has_the_filter()
    {
        await using var services = Services();
        await using var db = Open(services, Guid.CreateVersion7());
        Assert.Equal("", string.Join(' ', db.Model.GetEntityTypes().Where(entity => entity.FindDeclaredQueryFilter(PartnerDbContext.Filter) is null).Select(entity => entity.Name)));
    }

    [Theory]
    [InlineData("SELECT count(buy) FROM cdr")]
    [InlineData("SELECT blocked_reason FROM customers")]
    [InlineData("SELECT * FROM dids")]
    [InlineData("SELECT 1 FROM providers")]
    [InlineData("SELECT 1 FROM users")]
    [InlineData("SELECT 1 FROM audit_entries")]
    [InlineData("UPDATE customers SET credit_limit = 1000000")]
    [InlineData("UPDATE customer_balances SET balance = 1000000")]
    [InlineData("UPDATE extensions SET customer_id = gen_random_uuid()")]
    [InlineData("DELETE FROM extensions")]
    [InlineData("CREATE TABLE mine ()")]
    public async Task The_connection_of_partners_refuses(string statement)
    {
        await using var source = NpgsqlDataSource.Create(PartnerConnection.Of(database.ConnectionString, null));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(source, statement));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Without_a_customer_named_no_row_is_seen_also_on_a_connection_that_named_one_before()
    {
        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer);
        var single = new NpgsqlConnectionStringBuilder(PartnerConnection.Of(database.ConnectionString, null)) { MaxPoolSize = 1 }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(single);
        Assert.Equal("0", await ScalarAsync(source, "SELECT count(id)::text FROM customers"));
        Assert.Equal("1", await ScalarAsync(source, $"SET LOCAL app.customer = '{customer.Id}'; SELECT count(id)::text FROM customers"));
        Assert.Equal("0", await ScalarAsync(source, "SELECT count(id)::text FROM customers"));
        Assert.Equal("0", await ScalarAsync(source, "RESET ALL; SELECT count(id)::text FROM customers"));
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(database.Actor).AddSingleton<TimeProvider>(database.Clock).AddLogging().AddTrunkFlowData(database.ConnectionString).BuildServiceProvider();

    private TrunkFlowDbContext Open(IServiceProvider services, Guid customer)
    {
        using (database.Actor.Become(new Actor(null, "partner", CustomerId: customer)))
        {
            return services.GetRequiredService<IDbContextFactory<TrunkFlowDbContext>>().CreateDbContext();
        }
    }

    private async Task<IReadOnlyList<string>> ColumnsAsync(string privilege)
    {
        await using var command = database.Source.CreateCommand("""
            SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
                AND has_column_privilege('trunkflow_partner', c.oid, a.attnum, $1)
            ORDER BY (c.relname || '.' || a.attname) COLLATE "C"
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = privilege });
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private static async Task<string?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
