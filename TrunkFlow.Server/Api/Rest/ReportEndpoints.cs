using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Api.Rest.Filters;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Api.Rest;

internal static class ReportEndpoints
{
    public static void MapReports(this RouteGroupBuilder rest) =>
        rest.MapGet("/reports/cdr", (Query<CallFilter> query, TrunkFlowDbContext db, HttpContext http) =>
            query.Filter.Of(db.CallRecords.AsNoTracking()).OrderBy(call => call.StartedAt).ThenBy(call => call.Id).ToAnswerAsync(query.Filter, call => new CallBody(call), http))
            .WithTags("Reports")
            .Lists<CallBody>("Lists the call records of a span of time, the oldest first.")
            .WithDescription("One record for each attempt to carry a call; ask for isLastAttempt=true to see each call once.");
}
