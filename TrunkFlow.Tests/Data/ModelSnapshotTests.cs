using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Tests.Data;

/// <summary>What the migrations leave behind is the model; no database is asked, for none can be made while it is not.</summary>
public sealed class ModelSnapshotTests
{
    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var source = NpgsqlDataSource.Create("Host=nobody");
        var options = new DbContextOptionsBuilder<TrunkFlowDbContext>();
        options.UseTrunkFlow(source, TimeProvider.System, new CurrentActor());
        await using var db = new TrunkFlowDbContext(options.Options);
        var migrated = db.GetService<IModelRuntimeInitializer>().Initialize(((IMutableModel)db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model).FinalizeModel());

        var waiting = db.GetService<IMigrationsModelDiffer>().GetDifferences(migrated.GetRelationalModel(), db.GetService<IDesignTimeModel>().Model.GetRelationalModel());

        Assert.Empty(waiting.Select(change => $"{change.GetType().Name} {JsonSerializer.Serialize<object>(change)}"));
    }
}
