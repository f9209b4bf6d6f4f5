using System.Text.RegularExpressions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Architecture;

/// <summary>Reads the source and holds its namespaces against docs/decisions/0001: who may know whom.</summary>
public sealed partial class WhoMayKnowWhomTests
{
    private static readonly string[] Features =
    [
        "Customers", "Dids", "Providers", "Gateways", "Routes", "Extensions", "Tariffs", "RateDecks", "FileImports", "Rerates", "Calls", "Billing", "Conferences", "TestCalls", "Dashboard", "Alerts", "Identity",
    ];

    [Fact]
    public void Features_never_name_pages_api_jobs_or_asterisk()
    {
        var offences = Features.SelectMany(feature => Uses($"TrunkFlow.Server/{feature}"))
            .Where(use => use.Names("TrunkFlow.Server.Pages", "TrunkFlow.Server.Api", "TrunkFlow.Server.Jobs", "TrunkFlow.Server.Asterisk"));
        Assert.Empty(offences.Select(use => use.ToString()));
    }

    [Fact]
    public void One_door_knows_nothing_of_another()
    {
        var offences = Uses("TrunkFlow.Server/Api").Where(use => use.Names("TrunkFlow.Server.Pages"))
            .Concat(Uses("TrunkFlow.Server/Pages").Where(use => use.Names("TrunkFlow.Server.Api")));
        Assert.Empty(offences.Select(use => use.ToString()));
    }

    [Fact]
    public void Common_knows_no_feature_and_no_door()
    {
        var offences = Uses("TrunkFlow.Server/Common").Where(use => use.Names("TrunkFlow.Server") && !use.Names("TrunkFlow.Server.Common", "TrunkFlow.Server.Resources"));
        Assert.Empty(offences.Select(use => use.ToString()));
    }

    [Fact]
    public void Data_knows_entities_and_configurations_but_no_door()
    {
        var offences = Uses("TrunkFlow.Server/Data").Where(use => use.Names("TrunkFlow.Server.Pages", "TrunkFlow.Server.Api", "TrunkFlow.Server.Jobs"));
        Assert.Empty(offences.Select(use => use.ToString()));
    }

    [Theory]
    [InlineData("TrunkFlow.Server/Asterisk/Config")]
    [InlineData("TrunkFlow.Server/Asterisk/Routing")]
    [InlineData("TrunkFlow.Server/Calls/Rating")]
    [InlineData("TrunkFlow.Server/Calls/Numbers")]
    [InlineData("TrunkFlow.Server/RateDecks/Reading")]
    [InlineData("TrunkFlow.Server/FileImports/Reading")]
    public void Pure_folders_take_values_and_know_no_database_clock_or_logger(string folder)
    {
        Assert.True(Directory.Exists(RepositoryRoot.File(folder)), $"{folder} is gone; move its rule along.");
        var offences = Uses(folder).Where(use => use.Names("Microsoft.EntityFrameworkCore", "Npgsql", "TrunkFlow.Server.Data", "Microsoft.Extensions.Logging"))
            .Select(use => use.ToString())
            .Concat(Sources(folder).Where(file => Impure().IsMatch(File.ReadAllText(file))).Select(file => $"{file} asks the clock or a logger"));
        Assert.Empty(offences);
    }

    [Fact]
    public void Only_jobs_know_the_scheduler()
    {
        var offences = Uses("TrunkFlow.Server").Where(use => use.Names("Quartz") && !use.File.Contains("/Jobs/", StringComparison.Ordinal));
        Assert.Empty(offences.Select(use => use.ToString()));
    }

    [Fact]
    public void Only_one_file_of_the_server_names_a_graphql_engine()
    {
        var offences = Uses("TrunkFlow.Server")
            .Where(use => use.Names("TrunkFlow.GraphQL", "HotChocolate", "GreenDonut") && !use.File.EndsWith("/GraphQLEngine.Usings.cs", StringComparison.Ordinal));
        Assert.Empty(offences.Select(use => use.ToString()));
    }

    [Fact]
    public void The_engine_knows_only_itself()
    {
        var offences = Uses("TrunkFlow.GraphQL").Where(use => use.Names("TrunkFlow.Server") || (use.Names("Microsoft") && !use.File.Contains("/Binding/", StringComparison.Ordinal)
            && !use.File.Contains("/DataLoading/", StringComparison.Ordinal)));
        Assert.Empty(offences.Select(use => use.ToString()));
        Assert.DoesNotContain("PackageReference", File.ReadAllText(RepositoryRoot.File("TrunkFlow.GraphQL", "TrunkFlow.GraphQL.csproj")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Execution", "TrunkFlow.GraphQL.Validation")]
    [InlineData("Language", "TrunkFlow.GraphQL.Types")]
    [InlineData("Language", "TrunkFlow.GraphQL.Execution")]
    [InlineData("Types", "TrunkFlow.GraphQL.Validation")]
    [InlineData("Validation", "TrunkFlow.GraphQL.Execution")]
    public void A_phase_of_the_engine_does_not_import_a_later_one(string folder, string forbidden) =>
        Assert.Empty(Uses($"TrunkFlow.GraphQL/{folder}").Where(use => use.Names(forbidden)).Select(use => use.ToString()));

    private static IEnumerable<string> Sources(string folder) => Directory.Exists(RepositoryRoot.File(folder))
        ? Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        : [];

    private static IEnumerable<Use> Uses(string folder) =>
        from file in Sources(folder)
        from Match match in Using().Matches(File.ReadAllText(file))
        select new Use(Path.GetRelativePath(RepositoryRoot.Path, file), match.Groups["name"].Value);

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<name>[A-Z][\w.]*)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(TimeProvider|ILogger|Stopwatch)\b")]
    private static partial Regex Impure();

    private sealed record Use(string File, string Name)
    {
        public bool Names(params string[] spaces) => Array.Exists(spaces, space => Name == space || Name.StartsWith(space + ".", StringComparison.Ordinal));
    }
}
