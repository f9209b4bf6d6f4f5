namespace TrunkFlow.Server.Pages.Customers;

/// <summary>CNPJ and CPF, which are kept as letters and digits alone, as people write them.</summary>
public static class TaxNumber
{
    /// <summary>With its name in front.</summary>
    public static string Write(string digits) => digits.Length switch
    {
        14 => $"CNPJ {Punctuated(digits)}",
        11 => $"CPF {Punctuated(digits)}",
        _ => digits,
    };

    public static string Punctuated(string digits) => digits.Length switch
    {
        14 => $"{digits[..2]}.{digits[2..5]}.{digits[5..8]}/{digits[8..12]}-{digits[12..]}",
        11 => $"{digits[..3]}.{digits[3..6]}.{digits[6..9]}-{digits[9..]}",
        _ => digits,
    };
}
