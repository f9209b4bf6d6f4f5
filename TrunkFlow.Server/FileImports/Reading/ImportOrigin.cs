namespace TrunkFlow.Server.FileImports.Reading;

/// <summary>The columns of one table, of ours or of another system, by names without accents, signs, spaces and capitals.</summary>
/// <param name="Name">System and table; null for lists people write themselves.</param>
/// <param name="Kind">What its lines are.</param>
/// <param name="Signs">The names that tell it: a file that has all of them comes from there.</param>
/// <param name="Columns">What each column is called; the first name that a file has decides.</param>
internal sealed record ImportOrigin(string? Name, ImportKind Kind, string[] Signs, params (ImportColumn Column, string[] Names)[] Columns)
{
    /// <summary>Names of cells nobody is to see, whatever table they stand in.</summary>
    private static readonly string[] Secrets =
    [
        "senha", "password", "passwd", "secret", "uipass", "md5secret", "sippasswd", "sippassword", "dbsecret", "loginkey", "lockpin", "pin", "callingcardpin", "googleauthenticatorkey", "senhasip", "segredo",
    ];

    /// <summary>The origin of a file, and what each of its columns holds there.</summary>
    public static (ImportOrigin Origin, ImportColumn[] Columns) Of(ImportKind kind, IReadOnlyList<string> header)
    {
        var names = header.ToList();
        var origin = ImportOrigins.All.First(known => known.Kind == kind && Array.TrueForAll(known.Signs, names.Contains));
        var columns = new ImportColumn[names.Count];
        for (var place = 0; place < names.Count; place++)
        {
            columns[place] = IsSecret(names[place]) && !columns.Contains(ImportColumn.Secret) ? ImportColumn.Secret : ImportColumn.Ignored;
        }

        foreach (var (column, called) in origin.Columns)
        {
            if (Array.Find(called, names.Contains) is { } name && names.IndexOf(name) is var place && columns[place] == ImportColumn.Ignored)
            {
                columns[place] = column;
            }
        }

        return (origin, columns);
    }

    public static bool IsSecret(string name) => Secrets.Contains(name);
}
