using TrunkFlow.Server.Calls.Numbers;

namespace TrunkFlow.Tests.Calls.Numbers;

public sealed class BrazilianNumberTests
{
    [Theory]
    // international form
    [InlineData("+5511987654321", "+5511987654321", null)]
    [InlineData("+551133334444", "+551133334444", null)]
    [InlineData("+12125551212", "+12125551212", null)]
    [InlineData("+442071838750", "+442071838750", null)]
    // country code without the plus; area code 55 is Santa Maria
    [InlineData("5511987654321", "+5511987654321", null)]
    [InlineData("551133334444", "+551133334444", null)]
    [InlineData("55987654321", "+5555987654321", null)]
    [InlineData("5533334444", "+555533334444", null)]
    [InlineData("5555987654321", "+5555987654321", null)]
    // 0 + carrier + area code
    [InlineData("02111987654321", "+5511987654321", "21")]
    [InlineData("0151133334444", "+551133334444", "15")]
    // 0 + area code
    [InlineData("011987654321", "+5511987654321", null)]
    [InlineData("01133334444", "+551133334444", null)]
    // area code alone
    [InlineData("11987654321", "+5511987654321", null)]
    [InlineData("2133334444", "+552133334444", null)]
    // local, with the caller's area code
    [InlineData("987654321", "+5519987654321", null)]
    [InlineData("33334444", "+551933334444", null)]
    // 00 + carrier + country
    [InlineData("002112125551212", "+12125551212", "21")]
    [InlineData("0015442071838750", "+442071838750", "15")]
    [InlineData("00215511987654321", "+5511987654321", "21")]
    // the punctuation people type
    [InlineData("(11) 98765-4321", "+5511987654321", null)]
    [InlineData("+55 11 3333.4444", "+551133334444", null)]
    public void What_Brazilians_dial_becomes_E164(string dialled, string value, string? carrier) =>
        Assert.Equal(new NormalisedNumber(NumberKind.International, value, carrier), BrazilianNumber.Normalise(dialled, "19"));

    [Theory]
    // which Brazilians would read as a mobile of Bauru, and as a number too long for anything
    [InlineData("14019876543", "+14019876543", NumberKind.International)]
    [InlineData("442071838750", "+442071838750", NumberKind.International)]
    [InlineData("+442071838750", "+442071838750", NumberKind.International)]
    [InlineData("5511987654321", "+5511987654321", NumberKind.International)]
    [InlineData("08001234567", "08001234567", NumberKind.National)]
    [InlineData("190", "190", NumberKind.National)]
    [InlineData("0011987654321", "0011987654321", NumberKind.Invalid)]
    [InlineData("551187654", "1187654", NumberKind.Invalid)]
    [InlineData("987654", "987654", NumberKind.Invalid)]
    public void Where_the_country_comes_first_it_is_read_first(string dialled, string value, NumberKind kind)
    {
        var number = BrazilianNumber.Normalise(dialled, "14", isE164: true);
        Assert.Equal((kind, value), (number.Kind, number.Value));
    }

    [Theory]
    [InlineData("190")]
    [InlineData("100")]
    [InlineData("10315")]
    [InlineData("10621")]
    [InlineData("0800123456")]
    [InlineData("08001234567")]
    [InlineData("03001234567")]
    [InlineData("05001234567")]
    [InlineData("09001234567")]
    [InlineData("30031234")]
    [InlineData("40041234")]
    public void Numbers_that_exist_only_inside_the_country_stay_as_dialled(string dialled) =>
        Assert.Equal(new NormalisedNumber(NumberKind.National, dialled), BrazilianNumber.Normalise(dialled, "19"));

    [Theory]
    [InlineData("", NumberFault.Empty)]
    [InlineData("+", NumberFault.Empty)]
    [InlineData("--", NumberFault.Empty)]
    [InlineData("11x987654321", NumberFault.Characters)]
    [InlineData("1+1987654321", NumberFault.Characters)]
    [InlineData("++5511987654321", NumberFault.Characters)]
    [InlineData("119876543;1", NumberFault.Characters)]
    [InlineData("١١٩٨٧٦٥٤٣٢١", NumberFault.Characters)]
    [InlineData("191", NumberFault.None)]
    [InlineData("291", NumberFault.Length)]
    [InlineData("1001", NumberFault.Length)]
    [InlineData("0", NumberFault.Length)]
    [InlineData("00", NumberFault.Length)]
    [InlineData("0021", NumberFault.Length)]
    [InlineData("1234567", NumberFault.Length)]
    [InlineData("12125551212999", NumberFault.Length)]
    [InlineData("+1234567890123456", NumberFault.Length)]
    [InlineData("99999999999999999999999999999999999", NumberFault.Length)]
    [InlineData("+05511987654321", NumberFault.CountryCode)]
    [InlineData("20987654321", NumberFault.AreaCode)]
    [InlineData("+5523987654321", NumberFault.AreaCode)]
    [InlineData("02120987654321", NumberFault.AreaCode)]
    [InlineData("1187654321", NumberFault.NinthDigitMissing)]
    [InlineData("87654321", NumberFault.NinthDigitMissing)]
    [InlineData("1113334444", NumberFault.Subscriber)]
    [InlineData("11333344445", NumberFault.Subscriber)]
    [InlineData("123456789", NumberFault.Subscriber)]
    public void What_cannot_be_called_says_why(string dialled, NumberFault fault)
    {
        var number = BrazilianNumber.Normalise(dialled, "19");

        Assert.Equal(fault, number.Fault);
        Assert.Equal(fault == NumberFault.None, number.IsValid);
    }

    [Theory]
    [InlineData("33334444")]
    [InlineData("987654321")]
    public void A_local_number_needs_the_callers_area_code(string dialled) =>
        Assert.Equal(NumberFault.AreaCodeMissing, BrazilianNumber.Normalise(dialled).Fault);

    [Fact]
    public void Anatel_has_given_out_sixty_seven_area_codes() =>
        Assert.Equal(67, Enumerable.Range(0, 100).Count(code => BrazilianNumber.IsAreaCode($"{code:00}")));

    [Fact]
    public void A_normalised_number_normalises_to_itself()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var length = random.Next(1, 17);
            var dialled = string.Create(length, random, static (text, source) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = "0123456789+"[source.Next(i == 0 ? 11 : 10)];
                }
            });
            var number = BrazilianNumber.Normalise(dialled, "11");
            if (number.IsValid)
            {
                Assert.Equal(number.Value, BrazilianNumber.Normalise(number.Value).Value);
            }
        }
    }
}
