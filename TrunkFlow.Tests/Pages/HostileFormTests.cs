using System.Net;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages;

/// <summary>What no page of ours sends and anybody may: it is answered, not failed on.</summary>
public sealed class HostileFormTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Guid Nobody = new("01900000-0000-7000-8000-00000000dead");

    [Theory]
    [InlineData("")]
    [InlineData("&handler=Add")]
    [InlineData("&handler=Remove&row=0")]
    public async Task A_number_that_is_not_there_is_given_to_nobody(string handler)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        using var answer = await session.PostAsync($"/dids/{Nobody}/allocate?customer=x{handler}", new() { ["Input.Destinations[0].Number"] = "1" }, await session.TokenAsync("/dids/edit"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("{\"Name\":\"a\\u0000\"}", "Name")]
    [InlineData("{\"Gateways\":null}", "Gateways")]
    [InlineData("{\"Gateways\":[null]}", "Gateways")]
    public async Task What_a_form_says_it_was_opened_with_is_believed_as_little_as_what_was_typed(string opened, string field)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var fields = new Dictionary<string, string> { ["Input.Name"] = $"Rota {Some.Number}", ["Input.Pattern"] = "5548", ["opened"] = opened, [$"choice.{field}"] = "Theirs" };
        using var answer = await session.PostAsync("/routes/edit", fields, await session.TokenAsync("/routes/edit"));
        Assert.True(answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660.1")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\U0001F600")]
    public async Task Other_peoples_digits_and_half_a_sign_are_words_like_others(string typed)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        using var answer = await session.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_days_a_released_number_rests_are_still_those_that_were_typed_when_its_effect_was_seen()
    {
        var (customer, did) = (Some.ExtensionCustomer(), Some.Did());
        await server.Database.SaveAsync(customer, did);
        var extension = Some.Extension(customer, "7101");
        await server.Database.SaveAsync(extension);
        await using (var db = server.Database.Open())
        {
            await new AllocateDid(db, server.Database.Clock).RunAsync(new AllocateDidInput(did.Id, customer.Id, [Some.Ring(extension)]), default);
        }

        using var session = await PanelSession.SignInAsync(server, "operator");
        var page = $"/dids/edit/{did.Id}?ask=release";
        using var seen = await session.PostAsync($"{page}&handler=Release", new() { ["Days"] = "10", ["preview"] = "true" }, await session.TokenAsync(page));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains("name=\"days\" value=\"10\"", await seen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var after = server.Database.Open();
        Assert.Equal(DidStatus.Allocated, (await after.Dids.SingleAsync(row => row.Id == did.Id)).Status);
    }
}
