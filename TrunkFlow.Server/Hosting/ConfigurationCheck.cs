using System.Net;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Hosting;

/// <summary>Reads the settings once before anything starts and says, for each wrong one, what to do about it.</summary>
public static class ConfigurationCheck
{
    public static IReadOnlyList<string> Problems(IConfiguration configuration)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(configuration.GetConnectionString("TrunkFlow")))
        {
            problems.Add("No database: set ConnectionStrings__TrunkFlow, for example \"Host=127.0.0.1;Username=trunkflow;Password=…;Database=trunkflow\" (./run does it for you).");
        }

        foreach (var role in ServerRoles.Of(configuration))
        {
            if (role is not (ServerRoles.Web or ServerRoles.Node))
            {
                problems.Add($"Roles has \"{role}\"; it may be \"web\", \"node\" or \"web,node\".");
            }
        }

        if (!string.IsNullOrEmpty(configuration["Node:Ami:Host"]))
        {
            Require(configuration, problems, "Node:Ami:Username", "the user of manager.conf");
            Require(configuration, problems, "Node:Ami:Secret", "that user's secret in manager.conf");
        }

        if (configuration["Node:Ami:Port"] is { Length: > 0 } port && !(ushort.TryParse(port, out var number) && number > 0))
        {
            problems.Add($"Node__Ami__Port is \"{port}\"; it must be a port number, 5038 in most installations.");
        }

        if (configuration["GraphQL:TrustedDocuments"] is { Length: > 0 } documents && !Directory.Exists(documents))
        {
            problems.Add($"GraphQL__TrustedDocuments is \"{documents}\", which is no folder; put the documents there, NAME.graphql each, or leave the setting out.");
        }

        if (configuration["Identity:BreachedPasswordsFile"] is { Length: > 0 } passwords && BreachedPasswordsFile.Problem(passwords) is { } problem)
        {
            problems.Add($"Identity__BreachedPasswordsFile is \"{passwords}\", which {problem}; "
                + "put there what the Pwned Passwords downloader writes into one file, or leave the setting out.");
        }

        foreach (var proxy in Proxies(configuration))
        {
            if (!IPAddress.TryParse(proxy, out _))
            {
                problems.Add($"ReverseProxies has \"{proxy}\"; write the IP address of the proxy in front of this server.");
            }
        }

        foreach (var origin in CrossOrigin.Origins(configuration).Where(origin => !CrossOrigin.IsOrigin(origin)))
        {
            problems.Add($"Cors__Origins has \"{origin}\"; write scheme, host and, unless usual, port of each site whose scripts may use the API, such as \"https://app.example.com\", with commas between. A path, a slash at the end or \"*\" is not allowed.");
        }

        foreach (var limit in RateLimits.Defaults.Keys)
        {
            if (configuration[limit] is { Length: > 0 } text && !(int.TryParse(text, out var requests) && requests > 0))
            {
                problems.Add($"{limit.Replace(":", "__", StringComparison.Ordinal)} is \"{text}\"; it must be a number of requests, {RateLimits.Defaults[limit]} unless set.");
            }
        }

        return problems;
    }

    /// <summary>The connection string; without one a nominal one, for what needs no database, such as exporting the schema.</summary>
    public static string Database(IConfiguration configuration) =>
        configuration.GetConnectionString("TrunkFlow") is { Length: > 0 } given ? given : "Host=localhost";

    /// <summary>Addresses whose X-Forwarded headers are believed.</summary>
    public static IEnumerable<string> Proxies(IConfiguration configuration) =>
        (configuration["ReverseProxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Require(IConfiguration configuration, List<string> problems, string key, string what)
    {
        if (string.IsNullOrWhiteSpace(configuration[key]))
        {
            problems.Add($"Node__Ami__Host is set but {key.Replace(":", "__", StringComparison.Ordinal)} is not; give {what}.");
        }
    }
}
