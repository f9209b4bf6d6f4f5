using System.Text.Json;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>schema.graphql is the contract integrators build on: every change of it is seen in review.</summary>
public sealed class SchemaTests(RunningServer server) : IClassFixture<RunningServer>
{
    // Made by conventions every GraphQL client knows; the names say it all.
    private static readonly string[] Conventional = ["Connection", "Edge", "FilterInput", "SortInput", "Payload", "PageInfo", "SortEnumType"];
    private static readonly string[] ConventionalArguments = ["where", "order", "input"];

    [Fact]
    public async Task The_running_schema_is_the_reviewed_one()
    {
        var executor = await ((IRequestExecutorResolver)server.Services.GetService(typeof(IRequestExecutorResolver))!).GetRequestExecutorAsync();
        var reviewed = await File.ReadAllTextAsync(RepositoryRoot.File("schema.graphql"));
        Assert.True(reviewed.TrimEnd() == SchemaPrinter.Print(executor.Schema).TrimEnd(), "The schema changed. Run scripts/schema and look at what it does to schema.graphql.");
    }

    [Fact]
    [Trait("engine", "any")]
    public async Task Everything_of_ours_is_described_for_integrators()
    {
        var data = await server.As(UserRole.Admin).DataAsync("""
            { __schema { types { name kind description
                fields(includeDeprecated: true) { name description args { name description } }
                inputFields { name description }
                enumValues(includeDeprecated: true) { name description } } } }
            """);
        var missing = data.GetProperty("__schema").GetProperty("types").EnumerateArray().Where(IsOurs).SelectMany(Undescribed).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static bool IsOurs(JsonElement type)
    {
        var name = type.GetProperty("name").GetString()!;
        return type.GetProperty("kind").GetString() is not ("UNION" or "SCALAR" or "INTERFACE") && !name.StartsWith("__", StringComparison.Ordinal)
            && !Conventional.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Undescribed(JsonElement type)
    {
        var name = type.GetProperty("name").GetString()!;
        var fields = List(type, "fields");
        return Without(name, [type])
            .Concat(Without(name, fields))
            .Concat(Without(name, List(type, "inputFields")))
            .Concat(Without(name, List(type, "enumValues")))
            .Concat(fields.SelectMany(field => Without($"{name}.{field.GetProperty("name")}", List(field, "args").Where(argument => !ConventionalArguments.Contains(argument.GetProperty("name").GetString())))));
    }

    private static IEnumerable<string> Without(string owner, IEnumerable<JsonElement> members) => members
        .Where(member => string.IsNullOrWhiteSpace(member.GetProperty("description").GetString()))
        .Select(member => $"{owner}: {member.GetProperty("name")}");

    private static JsonElement[] List(JsonElement owner, string name) =>
        owner.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
