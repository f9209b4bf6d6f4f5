using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.Pages.FileImports;

/// <summary>Where the panel shows what a file brings, and which columns its form offers.</summary>
public static class ImportPlace
{
    /// <summary>Columns of other systems' tables; a list somebody writes has no use for them.</summary>
    private static readonly ImportColumn[] Foreign =
        [ImportColumn.Ignored, ImportColumn.Secret, ImportColumn.FirstName, ImportColumn.LastName, ImportColumn.ForeignId, ImportColumn.CustomerForeignId, ImportColumn.Username, ImportColumn.CallerId];

    /// <summary>The list of what the file brings.</summary>
    public static string List(this ImportKind kind) => $"/{kind}/Index";

    /// <summary>Kind and icon of a state's mark.</summary>
    public static (string Kind, string Icon) Mark(this ImportStatus status) => status switch
    {
        ImportStatus.Applied => ("ok", "circle-check"),
        ImportStatus.Ready => ("info", "circle-dot"),
        _ => ("off", "circle-dashed"),
    };

    /// <summary>What a column of such a file may hold.</summary>
    public static IEnumerable<ImportColumn> Columns(this ImportKind kind) =>
        ImportOrigins.All.Where(origin => origin.Kind == kind).SelectMany(origin => origin.Columns).Select(column => column.Column).Concat([ImportColumn.Ignored, ImportColumn.Secret]).Distinct().Order();

    /// <summary>The columns of a list to begin from, in the order they are offered.</summary>
    public static IEnumerable<ImportColumn> Template(this ImportKind kind) =>
        ImportOrigins.All.Last(origin => origin.Kind == kind).Columns.Select(column => column.Column).Except(Foreign);
}
