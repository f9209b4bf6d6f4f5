using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Data;

/// <summary>Words are found whatever case and accents, as PostgreSQL compares them and as it is done in memory.</summary>
public sealed class PlainTextTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("João Conceição", "joao conceicao")]
    [InlineData("Joao Conceicao", "JOÃO CONCEIÇÃO")]
    [InlineData("SÃO PAULO", "são paulo")]
    [InlineData("Sa\u0303o Paulo", "São Paulo")]
    [InlineData("Muñoz", "munoz")]
    [InlineData("Munoz", "MUÑOZ")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("Weiss", "weiß")]
    [InlineData("Łódź & Jørgensen", "lodz & jorgensen")]
    [InlineData("1º Cartório, 2ª Vara", "1o cartorio, 2a vara")]
    [InlineData("Москва", "МОСКВА")]
    [InlineData(@"50%_\ Café", @"50%_\ cafe")]
    [InlineData("％ ＿ ＼", "％ ＿ ＼")]
    [InlineData("a\\", "A\\")]
    [InlineData("", "")]
    public async Task Both_are_the_same_words(string name, string typed)
    {
        Assert.True(await IsFoundAsync(name, LikePattern.Exactly(typed)));
        Assert.True(await IsFoundAsync($"x {name} y", LikePattern.Anywhere(typed)));
        Assert.True(await IsFoundAsync($"{name} y", LikePattern.Begins(typed)));
        Assert.True(PlainText.Is(name, typed));
        Assert.True(PlainText.Has($"x {name} y", typed));
    }

    [Theory]
    [InlineData("Joana", "joao")]
    [InlineData("500 Cafés", "50%caf")]
    [InlineData("Café", "caf_")]
    [InlineData("Café", "％")]
    [InlineData("Café", "＿")]
    [InlineData("a%", "a\\")]
    public async Task These_are_not(string name, string typed)
    {
        Assert.False(await IsFoundAsync(name, LikePattern.Anywhere(typed)));
        Assert.False(PlainText.Has(name, typed));
    }

    [Fact]
    public async Task What_was_not_said_is_not_found()
    {
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Ímpar" });
        await database.SaveAsync(customer);
        await using var db = database.Open();
        Assert.False(await db.Customers.AnyAsync(row => row.Id == customer.Id && PlainText.Like(row.LegalName, "%")));
        Assert.Equal("impar", await db.Customers.Where(row => row.Id == customer.Id).Select(row => PlainText.Of(row.Name)).SingleAsync());
    }

    /// <summary>A dump is read back with no schema on the search path.</summary>
    [Fact]
    public async Task It_needs_no_search_path()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SET search_path = ''; SELECT public.plain('São João')";
        Assert.Equal("sao joao", await command.ExecuteScalarAsync());
    }

    private async Task<bool> IsFoundAsync(string name, string pattern)
    {
        await using var db = database.Open();
        return await db.Database.SqlQuery<string>($"SELECT {name} AS \"Value\"").AnyAsync(text => PlainText.Like(text, pattern));
    }
}
