using System.Collections.Frozen;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The commonest passwords of ten letters and more, Brazil's among them, for installations without the large list
/// (<see cref="BreachedPasswordsFile"/>). Case and spaces around make no other password.
/// </summary>
public sealed class CommonPasswords : IBreachedPasswords
{
    private static readonly FrozenSet<string> Known = """
        1234567890 12345678910 123456789a 123456789q 12345678900 0123456789 01234567890 1234567891 1234567899 123456789123 1234554321 1234512345
        123123123123 1231231231 1212121212 1122334455 11223344556 1020304050 102030405060 9876543210 0987654321 987654321a 1111111111 11111111111
        0000000000 00000000000 2222222222 5555555555 7777777777 9999999999 aaaaaaaaaa 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc
        qazwsxedcrfv zaq12wsxcde3 qwertyuiop qwertyuiop123 qwertyuiop1 qwerty1234 qwerty12345 qwerty123456 1234qwerasdf 123qweasdzxc qweasdzxc123
        asdfghjkl1 asdfghjklç abcdefghij abcdefghijk abc1234567 abcd123456 abcde12345 a123456789 aa123456789 password12 password123 password1234
        password12345 passw0rd123 p@ssw0rd123 p@ssword123 admin12345 admin123456 admin123admin administrador administrator letmein123 welcome123
        welcome1234 changeme123 iloveyou12 iloveyou123 iloveyou1234 princess123 football123 superman123 sunshine123 master12345
        minhasenha minhasenha123 senha12345 senha123456 senha1234567 senhasenha senha@1234 senha@12345 mudar@1234 mudar12345 trocar1234 teste12345
        teste123456 brasil1234 brasil12345 brasil2024 brasil2025 brasil2026 flamengo10 flamengo123 flamengo1981 corinthians corinthians1 palmeiras1
        palmeiras123 saopaulofc saopaulo10 gremio1903 vascodagama internacional cruzeiro123 santosfc123 fluminense gabriel123 eduardo123
        jesuscristo jesuscristo1 jesusteamo jesus12345 deusefiel1 deusefiel123 deusefiel10 deuseamor1 deuseamor123 familia123 felicidade
        felicidade1 saudade123 euteamo123 teamo12345 meuamor123 amormeu123 amoreterno bomdia1234 asterisk123 telefonia123 trunkflow123
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task<bool> HaveAsync(string password, CancellationToken cancellationToken) => Task.FromResult(Known.Contains(password.Trim()));
}
