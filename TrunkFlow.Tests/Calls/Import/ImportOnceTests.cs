using Microsoft.EntityFrameworkCore;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>However often and from wherever a line is read, it is one row.</summary>
public sealed class ImportOnceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_same_lines_under_another_name_are_the_same_rows()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 50).Select(_ => scene.Line())]);
        await scene.ImportAsync();
        var copy = scene.File + ".copy";
        File.WriteAllLines(copy, (string[])[scene.Line(7).ToString(), .. File.ReadAllLines(scene.File), File.ReadAllLines(scene.File)[3]]);

        var outcome = (await scene.NewImport(copy).RunAsync(default)).Lines;

        Assert.Equal((1, 51), (outcome.Calls, outcome.Known));
        Assert.Equal(51, (await scene.RecordsAsync()).Count);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_position_put_back_doubles_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 20).Select(_ => scene.Line())]);
        await scene.ImportAsync();
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE cdr_sources SET \"offset\" = 0 WHERE node_key = {scene.Node}");
        }

        scene.Write(scene.Line());
        var outcome = await scene.ImportAsync();

        Assert.Equal((1, 20), (outcome.Calls, outcome.Known));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Two_imports_at_once_store_each_line_once()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 12_000).Select(_ => scene.Line())]);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => scene.NewImport().RunAsync(default))));
        await scene.ImportAsync();

        Assert.Equal(12_000, await scene.ScalarAsync<long>($"SELECT count(*) FROM cdr WHERE node_key = '{scene.Node}'"));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Two_nodes_that_bill_the_same_customers_do_not_wait_in_a_ring()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        using var other = await CallImportScene.CreateAsync(database);
        var customers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.NewCustomerAsync()));
        scene.Write([.. Enumerable.Range(0, 3_000).Select(i => scene.Line(60, customers[i % 10]))]);
        other.Write([.. Enumerable.Range(0, 3_000).Select(i => other.Line(60, customers[9 - (i % 10)]))]);

        await Task.WhenAll(Task.Run(scene.ImportAsync), Task.Run(other.ImportAsync));

        Assert.Equal(6_000, (await scene.RecordsAsync()).Count + (await other.RecordsAsync()).Count);
        await scene.AssertBooksAsync();
    }
}
