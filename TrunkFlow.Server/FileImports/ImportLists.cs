using System.Globalization;
using CsvHelper;

namespace TrunkFlow.Server.FileImports;

/// <summary>Files about an import, that no spreadsheet reads a formula from.</summary>
public static class ImportLists
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>The lines that cannot be added, each with what is wrong.</summary>
    /// <param name="preview">What becomes of the file.</param>
    /// <param name="target">Where they go; left open.</param>
    /// <param name="header">Names of its three columns: line, what is wrong, the line itself.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task WriteFaultsAsync(ImportPreview preview, Stream target, string[] header, CancellationToken cancellationToken) => WriteAsync(
        target, header, preview.AllRows.Where(row => row.Outcome == ImportOutcome.Faulty).Select(row => new[] { row.Line.ToString(CultureInfo.InvariantCulture), row.Fault ?? "", row.Note ?? "" }), cancellationToken);

    /// <summary>What to type into the telephones.</summary>
    /// <param name="secrets">Users and passwords.</param>
    /// <param name="target">Where they go; left open.</param>
    /// <param name="header">Names of its five columns: customer, extension, name, user, password.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task WriteSecretsAsync(IReadOnlyList<ImportedSecret> secrets, Stream target, string[] header, CancellationToken cancellationToken) => WriteAsync(
        target, header, secrets.Select(secret => new[] { secret.Customer, secret.Number, secret.Name ?? "", secret.Username, secret.Secret }), cancellationToken);

    /// <summary>A list without lines.</summary>
    /// <param name="header">Names of its columns.</param>
    /// <param name="target">Where they go; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task WriteTemplateAsync(string[] header, Stream target, CancellationToken cancellationToken) => WriteAsync(target, header, [], cancellationToken);

    private static async Task WriteAsync(Stream target, string[] header, IEnumerable<string[]> records, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        await csv.WriteRecordAsync(header, cancellationToken);
        foreach (var record in records)
        {
            await csv.WriteRecordAsync(record, cancellationToken);
        }
    }
}
