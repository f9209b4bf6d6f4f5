namespace TrunkFlow.Server.Pages.Customers;

/// <summary>CNPJ and CPF with their punctuation.</summary>
public static class TaxNumber
{
    public static string Write(string digits) => digits.Length switch
    {
        14 => $"CNPJ {digits[..2]}.{digits[2..5]}.{digits[5..8]}/{digits[8..12]}-{digits[12..]}",
        11 => $"CPF {digits[..3]}.{digits[3..6]}.{digits[6..9]}-{digits[9..]}",
        _ => digits,
    };
}
