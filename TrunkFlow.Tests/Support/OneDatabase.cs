using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Tests.Support;

/// <summary>The factory of contexts some classes ask for, on a test's database.</summary>
public sealed class OneDatabase(TestDatabase database) : IDbContextFactory<TrunkFlowDbContext>
{
    public TrunkFlowDbContext CreateDbContext() => database.Open();
}
