// What the machine can do at most: the questions of the bench as hand-written SQL in one batch, rows written straight into the response.
// No sign-in, no GraphQL, no mapping: nothing is faster on Kestrel and Npgsql.
using Npgsql;
using TrunkFlow.Bench.Limit;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var database = NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("TrunkFlow")!);
builder.Services.AddSingleton(database);
var app = builder.Build();
app.MapGet("/ready", () => "ready");
app.MapPost("/customer", CustomerAnswer.WriteAsync);
app.MapPost("/calls", CallsAnswer.WriteAsync);
app.MapPost("/days", DaysAnswer.WriteAsync);
app.Run();
