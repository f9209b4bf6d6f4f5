// validation SCHEMA DOCUMENTS SECONDS: parses and validates every document of a JSON array in turn, nothing cached, and prints documents per second of
// processor time, collector and compiler included.
using System.Text;
using System.Text.Json;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Utilities;

var engine = new GraphQLEngine(SchemaBuilder.Build(await File.ReadAllTextAsync(args[0])), new GraphQLEngineOptions { DocumentCacheSize = 0 });
var documents = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(args[1]))!.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)).ToArray();
var length = TimeSpan.FromSeconds(double.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));

// The first third warms up.
Measure(length / 3);
Console.WriteLine(Measure(length).ToString(System.Globalization.CultureInfo.InvariantCulture));

double Measure(TimeSpan time)
{
    var start = Environment.CpuUsage.TotalTime;
    var done = 0;
    while (Environment.CpuUsage.TotalTime - start < time)
    {
        var errors = engine.Validate(documents[done++ % documents.Length]);
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(errors[0].Message);
        }
    }

    return done / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
}
