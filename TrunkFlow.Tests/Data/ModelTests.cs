using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using TrunkFlow.Server.Data;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Data;

/// <summary>The migrated database is the one the model describes, and nothing else stands in it.</summary>
public sealed class ModelTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // Made by the Rules migration, which EF's model cannot describe.
    private static readonly string[] OutsideTheModel = ["ex_customer_trunks_address", "ex_customer_dids_did_id", "schema_migrations"];

    [Fact]
    public async Task Every_column_has_the_type_and_nullability_of_its_property()
    {
        var expected = Model().Tables.SelectMany(table => table.Columns.Select(
            column => $"{table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")}"));
        var actual = await RowsAsync(
            """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE ' null' END
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'schema_migrations'
            """);
        AssertSame(expected, actual);
    }

    [Fact]
    public async Task Every_key_foreign_key_and_check_of_the_model_stands_in_the_database()
    {
        var expected = Model().Tables.SelectMany(table => table.UniqueConstraints.Select(key => $"{table.Name} {key.Name}")
            .Concat(table.ForeignKeyConstraints.Select(key => $"{table.Name} {key.Name}"))
            .Concat(table.CheckConstraints.Select(check => $"{table.Name} {check.Name}")));
        var actual = await RowsAsync(
            """
            SELECT c.relname || ' ' || k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.connamespace = 'public'::regnamespace AND NOT c.relispartition AND c.relname <> 'schema_migrations' AND k.contype IN ('p', 'u', 'f', 'c', 'x')
            """);
        AssertSame(expected, actual);
    }

    [Fact]
    public async Task Every_index_of_the_model_stands_in_the_database()
    {
        var expected = Model().Tables.SelectMany(table => table.Indexes.Select(index => $"{table.Name} {index.Name}{(index.IsUnique ? " unique" : "")}"));
        var actual = await RowsAsync(
            """
            SELECT t.relname || ' ' || i.relname || CASE WHEN x.indisunique THEN ' unique' ELSE '' END
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            WHERE t.relnamespace = 'public'::regnamespace AND NOT t.relispartition AND t.relname <> 'schema_migrations'
              AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid)
              -- EF cannot state an index of an expression; SearchPlansTests asks by them.
              AND x.indexprs IS NULL
            """);
        AssertSame(expected, actual);
    }

    [Fact]
    public async Task Call_records_are_partitioned_by_month_of_their_start()
    {
        var definition = Assert.Single(await RowsAsync("SELECT pg_get_partkeydef('cdr'::regclass)"));
        Assert.Equal("RANGE (started_at)", definition);
    }

    [Fact]
    public async Task Every_constraint_with_a_sentence_of_its_own_exists()
    {
        var actual = await RowsAsync(
            "SELECT conname::text FROM pg_constraint UNION SELECT relname::text FROM pg_class WHERE relkind IN ('i', 'I') AND relnamespace = 'public'::regnamespace");
        Assert.Empty(ConstraintRefusals.Known.Except(actual));
    }

    [Fact]
    public void Every_table_with_a_customer_says_so_by_name() =>
        Assert.Empty(Model().Tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.PrincipalTable.Name == "customers" && key.Columns.Single().Name != "customer_id")
            .Select(key => key.Name));

    private static void AssertSame(IEnumerable<string> expected, List<string> actual)
    {
        var wanted = expected.ToHashSet();
        Assert.Empty(wanted.Except(actual).Order());
        Assert.Empty(actual.Except(wanted).Where(extra => !OutsideTheModel.Any(extra.Contains)).Order());
    }

    private async Task<List<string>> RowsAsync(string sql)
    {
        var rows = new List<string>();
        await using var command = database.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private IRelationalModel Model()
    {
        using var db = database.Open();
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
