using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data;

/// <summary>For <c>dotnet ef</c>, which needs the model and no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<TrunkFlowDbContext>
{
    public TrunkFlowDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TrunkFlowDbContext>();
        options.UseTrunkFlow(NpgsqlDataSource.Create("Host=localhost"), TimeProvider.System, new CurrentActor());
        return new TrunkFlowDbContext(options.Options);
    }
}
