using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

public sealed class NewPasswordTests
{
    private readonly NewPassword chosen = new(new CommonPasswords());

    [Theory]
    [InlineData("curta", "PasswordTooShort")]
    [InlineData("1234567890", "PasswordBreached")]
    [InlineData("Senha123456", "PasswordBreached")]
    [InlineData("  deusefiel10 ", "PasswordBreached")]
    [InlineData("a Maria entra aqui", "PasswordHasUsername")]
    public async Task What_a_guesser_tries_first_is_refused_at_the_field(string password, string reason)
    {
        var refusal = await Assert.ThrowsAsync<InvalidValueException>(() => CheckAsync(password, "maria@exemplo.com.br"));
        Assert.Equal(("new", reason), (refusal.Field, refusal.Reason));
    }

    [Theory]
    [InlineData("cavalo pilha grampo certo", "maria")]
    [InlineData("eu mesma escolhi isto", "eu")]
    public async Task Anything_else_that_is_long_enough_will_do(string password, string username) => Assert.Equal(password, await CheckAsync(password, username));

    [Fact]
    public async Task What_we_choose_is_in_no_list() => await CheckAsync(NewPassword.Generate(), "maria");

    [Theory]
    [InlineData("\r\n", true)]
    [InlineData("\n", true)]
    [InlineData("\n", false)]
    public async Task Every_hash_of_a_large_file_is_found_and_no_other(string lineEnd, bool endsWithIt)
    {
        using var folder = new ScratchFolder();
        var leaked = Enumerable.Range(0, 10_000).Select(number => $"vazada numero {number}").ToList();
        var lines = leaked.Select(Hash).Order(StringComparer.Ordinal)
            .Select((hash, place) => string.Create(CultureInfo.InvariantCulture, $"{hash}:{(place % 7 == 0 ? 2_147_483_647 : place)}")).ToList();
        await File.WriteAllTextAsync(folder["list.txt"], string.Join(lineEnd, lines) + (endsWithIt ? lineEnd : ""));
        Assert.Null(BreachedPasswordsFile.Problem(folder["list.txt"]));
        using var file = new BreachedPasswordsFile(folder["list.txt"]);
        foreach (var password in leaked)
        {
            Assert.True(await file.HaveAsync(password, default), password);
        }

        for (var number = 10_000; number < 12_000; number++)
        {
            Assert.False(await file.HaveAsync($"vazada numero {number}", default));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_file_of_few_lines_is_searched_to_both_ends(int count)
    {
        using var folder = new ScratchFolder();
        var leaked = Enumerable.Range(0, count).Select(number => $"vazada {number}").ToList();
        await File.WriteAllTextAsync(folder["list.txt"], string.Join('\n', leaked.Select(Hash).Order(StringComparer.Ordinal).Select(hash => hash + ":1")));
        using var file = new BreachedPasswordsFile(folder["list.txt"]);
        foreach (var password in leaked)
        {
            Assert.True(await file.HaveAsync(password, default));
        }

        Assert.False(await file.HaveAsync("outra", default));
    }

#pragma warning disable CA5350 // The format of the list.
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    private Task<string> CheckAsync(string password, string username) => chosen.CheckAsync("new", password, username, default);
}
