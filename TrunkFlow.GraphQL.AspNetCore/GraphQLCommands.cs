using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>What a GraphQL server does from the command line.</summary>
public static class GraphQLCommands
{
    /// <summary>
    /// <c>schema print</c> and <c>schema export [--output FILE] [--schema-name NAME]</c> write the schema and end; everything else runs the application.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this WebApplication app, string[] args)
    {
        if (args is not ["schema", "export" or "print", ..])
        {
            await app.RunAsync();
            return 0;
        }

        var resolver = app.Services.GetRequiredService<IRequestExecutorResolver>();
        var executor = await resolver.GetRequestExecutorAsync(Option(args, "--schema-name"));
        var text = SchemaPrinter.Print(executor.Schema);
        if (args[1] == "print")
        {
            await Console.Out.WriteLineAsync(text);
            return 0;
        }

        var file = Path.GetFullPath(Option(args, "--output") ?? "schema.graphql");
        await File.WriteAllTextAsync(file, text.TrimEnd() + "\n");
        await Console.Out.WriteLineAsync($"The schema is in {file}.");
        return 0;
    }

    private static string? Option(string[] args, string name)
    {
        var index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }
}
