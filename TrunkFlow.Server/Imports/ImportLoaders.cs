using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Imports;

public sealed class ImportById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Import>(databases, scheduler, options);
