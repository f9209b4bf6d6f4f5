namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>What a table is downloaded as.</summary>
public enum TableFormat
{
    /// <summary>Text, one line a row; with semicolons and a decimal comma where the reader's language has them.</summary>
    Csv,

    /// <summary>An Office Open XML workbook.</summary>
    Xlsx,
}
