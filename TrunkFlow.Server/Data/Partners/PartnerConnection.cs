using Npgsql;

namespace TrunkFlow.Server.Data.Partners;

/// <summary>How partners' requests reach the database: as a role that sees no row but theirs.</summary>
public static class PartnerConnection
{
    /// <summary>The role that has a partner's grants; it owns nothing and cannot sign in by itself.</summary>
    public const string Role = "trunkflow_partner";

    /// <summary>A login of its own where one is configured; else the program's login, which takes the role as the session begins and keeps it after every reset.</summary>
    public static string Of(string connectionString, string? own) => own is { Length: > 0 } ? own : AsRole(new NpgsqlConnectionStringBuilder(connectionString));

    private static string AsRole(NpgsqlConnectionStringBuilder connection)
    {
        connection.Options = $"{connection.Options} -c role={Role}".TrimStart();
        connection.ApplicationName = "trunkflow partners";
        return connection.ConnectionString;
    }
}
