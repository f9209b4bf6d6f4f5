using System.Text.RegularExpressions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Surface;

/// <summary>
/// The server is Hot Chocolate code: what its compiled form takes from the engine is held against the members that Hot Chocolate 15.1 really has,
/// listed by hand in HotChocolate-15.1.txt with their namespaces and parameter names (docs/decisions/0002).
/// </summary>
public sealed partial class HotChocolateSurfaceTests
{
    private static readonly string[] Listed = [.. File.ReadLines(RepositoryRoot.File("TrunkFlow.Tests", "Api", "Surface", "HotChocolate-15.1.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))];

    private static readonly string Usings = File.ReadAllText(RepositoryRoot.File("TrunkFlow.Server", "GraphQLEngine.Usings.cs"));

    [Fact]
    public void The_server_takes_nothing_from_its_engine_that_hot_chocolate_lacks()
    {
        var known = Listed.Select(line => line.Split(": ", 2)[1]).ToHashSet(StringComparer.Ordinal);
        var used = Used();
        Assert.True(used.Count > 100);
        Offences.None(used.Where(member => !known.Contains(member)));
    }

    [Fact]
    public void The_list_holds_nothing_the_server_does_not_take()
    {
        var used = Used().ToHashSet(StringComparer.Ordinal);
        Offences.None(Listed.Where(line => !used.Contains(line.Split(": ", 2)[1])));
    }

    [Fact]
    public void The_namespaces_of_what_it_takes_are_those_imported_for_hot_chocolate()
    {
        var imported = HotChocolateUsing().Matches(Usings[..Usings.IndexOf("#else", StringComparison.Ordinal)]).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        // These the web SDK imports by itself, where Hot Chocolate too keeps what begins at services and endpoints.
        string[] always = ["Microsoft.Extensions.DependencyInjection", "Microsoft.AspNetCore.Builder"];
        var needed = Listed.Select(line => line.Split(": ", 2)[0]).Where(name => !name.StartsWith('[')).ToHashSet(StringComparer.Ordinal);
        Offences.None(needed.Except(imported).Except(always));
    }

    [Fact]
    public void It_never_names_an_argument_or_type_that_is_called_otherwise_there()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.File("TrunkFlow.Server"), "*.cs", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch(CalledOtherwise(), File.ReadAllText(file));
        }
    }

    [Fact]
    public void Nothing_but_that_file_and_the_references_knows_which_engine_it_is()
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.File("TrunkFlow.Server"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count > 300);
        var knowing = sources.Where(file => EngineName().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["GraphQLEngine.Usings.cs", "TrunkFlow.Server.csproj"], knowing);
        var project = File.ReadAllText(RepositoryRoot.File("TrunkFlow.Server", "TrunkFlow.Server.csproj"));
        Assert.All(EngineName().Matches(project), match => Assert.Contains(Section(project, match.Index), (string[])["ItemGroup", "PropertyGroup"]));
    }

    private static IReadOnlyList<string> Used()
    {
        using var references = new EngineReferences(typeof(Program).Assembly);
        return references.Read();
    }

    /// <summary>The kind of element a place in a project file lies in.</summary>
    private static string Section(string project, int at)
    {
        var before = project[..at];
        return before.LastIndexOf("<PropertyGroup", StringComparison.Ordinal) > before.LastIndexOf("<ItemGroup", StringComparison.Ordinal) ? "PropertyGroup" : "ItemGroup";
    }

    [GeneratedRegex(@"^global using (?:\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex HotChocolateUsing();

    [GeneratedRegex(@"GatheringDataLoader|ResponsePath|WithOptions\(options:")]
    private static partial Regex CalledOtherwise();

    [GeneratedRegex(@"HOTCHOCOLATE|HotChocolate\.|GreenDonut|using TrunkFlow\.GraphQL|TrunkFlow\.GraphQL\.\w+")]
    private static partial Regex EngineName();
}
