using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Lists;

/// <summary>One field of a row is edited in the list it stands in, by the row's own operation and against the version that was seen.</summary>
[Collection(PanelCollection.Name)]
public sealed class RowFieldPageTests(PanelHost host)
{
    public static TheoryData<string, string, string, string, string> Fields() => new()
    {
        { "customers", "Status", "Não liga", "Não liga", "BlockedOut" },
        { "customers", "MaxChannels", "12", "12", "12" },
        { "dids", "MonthlySell", "19,9", "19,90", "19.9" },
        { "extensions", "Name", "Portaria 2", "Portaria 2", "Portaria 2" },
        { "extensions", "Enabled", "Não", "Desligado", "False" },
        { "gateways", "MaxChannels", "31", "31", "31" },
        { "gateways", "Enabled", "Não", "Desligado", "False" },
        { "routes", "Priority", "9001", "9001", "9001" },
        { "routes", "Mode", "Mais barato primeiro", "Mais barato primeiro", "LeastCost" },
        { "providers", "Status", "Suspensa", "Suspensa", "Suspended" },
        { "providers", "Balance", "-12,5", "12,50", "-12.5" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Enter_saves_a_field_by_the_keyboard_and_the_focus_is_where_it_was(string list, string field, string typed, string shown, string saved)
    {
        var scene = await SaveAsync();
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(scene.ListOf(list));
        var value = tab.Page.Locator($"#{field}-{scene.RowOf(list)}");
        await value.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(value).ToHaveAttributeAsync("name", $"Input.{field}");
        await Assertions.Expect(value).ToBeFocusedAsync();
        await TypeAsync(value, typed);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator(".row-note")).ToContainTextAsync("Salvo");
        await Assertions.Expect(tab.Page.Locator(".row-note")).ToContainTextAsync("vale em cerca de um segundo");
        await Assertions.Expect(value).ToContainTextAsync(shown);
        await Assertions.Expect(value).ToBeFocusedAsync();
        Assert.Equal(saved, await scene.ValueAsync(list, field));
        await PanelPictures.KeepEveryLookAsync(tab, $"row-saved-{list}-{field}");
        Assert.Empty(await tab.AxeAsync());
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Without_script_a_field_is_saved_on_the_same_page_of_the_list_and_a_late_one_is_refused_at_its_row(string list, string field, string typed, string shown, string saved)
    {
        var scene = await SaveAsync();
        await using var tab = await host.OpenAsync(script: false);
        await using var other = await host.OpenAsync("admin", script: false);
        var value = tab.Page.Locator($"#{field}-{scene.RowOf(list)}");
        await OpenAsync(tab);
        await Assertions.Expect(value).ToBeFocusedAsync();
        await OpenAsync(other);
        await TypeAsync(other.Page.Locator($"#{field}-{scene.RowOf(list)}"), typed);
        Assert.Equal(303, await SubmitAsync(other));
        await Assertions.Expect(other.Page.Locator(".row-note")).ToContainTextAsync("Salvo");
        Assert.Contains(scene.ListOf(list), other.Page.Url, StringComparison.Ordinal);

        // As it was opened: it would undo what the other one saved.
        Assert.Equal(422, await SubmitAsync(tab));
        var error = tab.Page.Locator($"#{field}-{scene.RowOf(list)}-error");
        await Assertions.Expect(error).ToContainTextAsync("Não foi salvo");
        await Assertions.Expect(error).ToContainTextAsync(shown);
        Assert.Equal(saved, await scene.ValueAsync(list, field));
        await PanelPictures.KeepEveryLookAsync(tab, $"row-late-{list}-{field}");
        await PanelPictures.LookAsync(tab, 390, true);
        Assert.True(await tab.SidewaysAsync() <= 0);

        // Said what is there, it may be done all the same.
        Assert.Equal(303, await SubmitAsync(tab));
        Assert.NotEqual(saved, await scene.ValueAsync(list, field));
        Assert.Empty(tab.Faults);

        async Task OpenAsync(PanelTab who)
        {
            await who.GoToAsync(scene.ListOf(list));
            await who.FollowAsync($"#{field}-{scene.RowOf(list)}");
        }
    }

    [Theory]
    [InlineData("customers", "MaxChannels", "-1")]
    [InlineData("customers", "MaxChannels", "muitos")]
    [InlineData("dids", "MonthlySell", "caro")]
    [InlineData("extensions", "Name", "a;b")]
    [InlineData("gateways", "MaxChannels", "999999")]
    [InlineData("routes", "Priority", "")]
    [InlineData("providers", "Balance", "muito")]
    public async Task What_a_rule_refuses_stays_in_the_field_with_the_reason_and_escape_leaves_it(string list, string field, string typed)
    {
        var scene = await SaveAsync();
        var before = await scene.ValueAsync(list, field);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(scene.ListOf(list));
        var value = tab.Page.Locator($"#{field}-{scene.RowOf(list)}");
        await value.ClickAsync();
        await Assertions.Expect(value).ToHaveAttributeAsync("name", $"Input.{field}");
        await value.FillAsync(typed);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(value).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(tab.Page.Locator($"#{field}-{scene.RowOf(list)}-error p")).ToHaveCountAsync(1);
        Assert.Equal(typed, await value.InputValueAsync());
        await PanelPictures.KeepEveryLookAsync(tab, $"row-refused-{list}");
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("[data-row-field]")).ToHaveCountAsync(0);
        await Assertions.Expect(value).ToBeFocusedAsync();
        Assert.Equal(before, await scene.ValueAsync(list, field));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_chosen_column_is_edited_too_and_only_the_field_is_in_the_audit_log()
    {
        var scene = await SaveAsync();
        var plan = Some.Plan();
        await host.Database.SaveAsync(plan);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(scene.ListOf("customers"));
        await tab.PostAsync("/preferences?handler=Columns", ("list", "Customers"), ("shown", "plan"));
        await tab.GoToAsync(scene.ListOf("customers"));
        await tab.Page.CheckAsync($"#choose-{scene.Customer.Id}");
        var value = tab.Page.Locator($"#TariffPlanId-{scene.Customer.Id}");
        await value.ClickAsync();
        await Assertions.Expect(value).ToHaveAttributeAsync("name", "Input.TariffPlanId");
        await value.SelectOptionAsync(new SelectOptionValue { Label = plan.Name });
        await tab.Page.ClickAsync("[data-row-field] button");
        await Assertions.Expect(value).ToContainTextAsync(plan.Name);
        await Assertions.Expect(value).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.Locator($"#choose-{scene.Customer.Id}")).ToBeCheckedAsync();
        await using var db = host.Database.Open();
        var entry = await db.AuditEntries.Where(row => row.SubjectId == scene.Customer.Id.ToString()).OrderByDescending(row => row.At).FirstAsync();
        Assert.Equal(PanelHost.Operator, entry.ActorName);
        Assert.Equal(["tariffPlanId"], entry.After!.RootElement.EnumerateObject().Select(changed => changed.Name));
        Assert.Equal(plan.Id, (await db.Customers.SingleAsync(row => row.Id == scene.Customer.Id)).TariffPlanId);
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_that_leaves_the_list_by_what_was_saved_is_told_of(bool script)
    {
        var scene = await SaveAsync();
        await using var tab = await host.OpenAsync(script: script);
        await using var other = await host.OpenAsync(script: false);
        foreach (var who in new[] { tab, other })
        {
            await who.GoToAsync($"{scene.ListOf("customers")}&status=active");
            await who.Page.ClickAsync($"#Status-{scene.Customer.Id}");
            await Assertions.Expect(who.Page.Locator($"#Status-{scene.Customer.Id}")).ToHaveAttributeAsync("name", "Input.Status");
            await who.Page.SelectOptionAsync($"#Status-{scene.Customer.Id}", "Blocked");
        }

        await tab.Page.ClickAsync("[data-row-field] button");
        await Assertions.Expect(tab.Page.Locator("#list .notice.is-ok")).ToContainTextAsync("não está mais na lista");
        await Assertions.Expect(tab.Page.Locator("#list .notice.is-ok")).ToContainTextAsync("Salvo");
        // Too late, and there is no row to say it at.
        await other.Page.ClickAsync("[data-row-field] button");
        await Assertions.Expect(other.Page.Locator("#list .notice.is-bad")).ToContainTextAsync("Não foi salvo");
        await PanelPictures.KeepEveryLookAsync(tab, "row-elsewhere");
        Assert.Empty(script ? await tab.AxeAsync() : []);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_row_deleted_meanwhile_is_said_to_be_gone()
    {
        var scene = await SaveAsync();
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(scene.ListOf("routes"));
        var value = tab.Page.Locator($"#Priority-{scene.Route.Id}");
        await value.ClickAsync();
        await Assertions.Expect(value).ToHaveAttributeAsync("name", "Input.Priority");
        await using (var db = host.Database.Open())
        {
            db.Remove(await db.Routes.SingleAsync(row => row.Id == scene.Route.Id));
            await db.SaveChangesAsync();
        }

        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("não existe mais");
    }

    [Fact]
    public async Task A_viewer_sees_values_and_changes_none()
    {
        var scene = await SaveAsync();
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        foreach (var (list, field) in new[] { ("customers", "MaxChannels"), ("dids", "MonthlySell"), ("extensions", "Name"), ("gateways", "MaxChannels"), ("routes", "Priority"), ("providers", "Balance") })
        {
            await tab.GoToAsync($"{scene.ListOf(list)}{(scene.ListOf(list).Contains('?', StringComparison.Ordinal) ? '&' : '?')}edit={scene.RowOf(list)}&field={field}");
            Assert.Equal(0, await tab.Page.Locator(".row-value, [data-row-field]").CountAsync());
            var before = await scene.ValueAsync(list, field);
            Assert.Equal(403, await tab.PostAsync($"/{list}", ("edit", $"{scene.RowOf(list)}"), ("field", field), ("Input.Version", "1"), ($"Input.{field}", "7")));
            Assert.Equal(before, await scene.ValueAsync(list, field));
        }
    }

    [Theory]
    [InlineData("customers", "MaxChannels", "Code")]
    [InlineData("dids", "MaxChannels", "Number")]
    [InlineData("extensions", "Name", "Number")]
    [InlineData("gateways", "Weight", "Name")]
    [InlineData("routes", "Priority", "Name")]
    [InlineData("providers", "Balance", "Name")]
    public async Task Only_the_field_of_the_row_is_saved_whatever_else_is_sent(string list, string field, string other)
    {
        var scene = await SaveAsync();
        var before = await scene.ValueAsync(list, other);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/{list}");
        Assert.Equal(200, await tab.PostAsync($"/{list}", ("edit", $"{scene.RowOf(list)}"), ("field", field), ("Input.Version", "1"), ($"Input.{field}", "6"), ($"Input.{other}", "invented")));
        Assert.Equal("6", await scene.ValueAsync(list, field));
        Assert.Equal(before, await scene.ValueAsync(list, other));

        // A field that no row offers, no field, no row, and a version nobody read.
        Assert.Equal(400, await tab.PostAsync($"/{list}", ("edit", $"{scene.RowOf(list)}"), ("field", other), ("Input.Version", "2"), ($"Input.{other}", "invented")));
        Assert.Equal(400, await tab.PostAsync($"/{list}", ("edit", $"{scene.RowOf(list)}"), ("Input.Version", "2")));
        Assert.Equal(400, await tab.PostAsync($"/{list}", ("field", field), ("Input.Version", "2"), ($"Input.{field}", "8")));
        Assert.Equal(404, await tab.PostAsync($"/{list}", ("edit", $"{Guid.CreateVersion7()}"), ("field", field), ("Input.Version", "1"), ($"Input.{field}", "8")));
        Assert.Equal(422, await tab.PostAsync($"/{list}", ("edit", $"{scene.RowOf(list)}"), ("field", field), ($"Input.{field}", "8")));
        Assert.Equal(422, await tab.PostAsync($"/{list}", ("edit", $"{scene.RowOf(list)}"), ("field", field), ("Input.Version", "1"), ($"Input.{field}", "8")));
        Assert.Equal("6", await scene.ValueAsync(list, field));
        Assert.Equal(before, await scene.ValueAsync(list, other));
    }

    private static async Task TypeAsync(ILocator field, string typed)
    {
        if (await field.EvaluateAsync<bool>("field => field.matches('select')"))
        {
            var option = await field.EvaluateAsync<string>("(field, typed) => [...field.options].find(option => option.text.includes(typed)).value", typed);
            await field.SelectOptionAsync(option);
        }
        else
        {
            await field.FillAsync(typed);
        }
    }

    private static async Task<int> SubmitAsync(PanelTab tab) =>
        (await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync("[data-row-field] button"), response => response.Request.Method == "POST")).Status;

    private async Task<Scene> SaveAsync()
    {
        var word = $"linha{Some.Number}";
        var customer = Some.ExtensionCustomer(new CustomerDetails { Name = word });
        var extension = Some.Extension(customer, "7701");
        var did = Some.Did();
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider, $"{word}.example.net");
        var route = Some.Route("5599", gateway);
        await host.Database.SaveAsync(customer, extension, did, did.Allocate(customer.Id, [Some.Ring(extension)], host.Database.Clock.Now), provider, gateway, route);
        await host.Database.SaveAsync(new CustomerBalance(customer.Id));
        return new Scene(host.Database, word, customer, extension, did, provider, gateway, route);
    }

    private sealed record Scene(TestDatabase Database, string Word, Customer Customer, Extension Extension, Did Did, Provider Provider, Gateway Gateway, OutboundRoute Route)
    {
        public string ListOf(string list) => list is "gateways" or "routes" or "providers" ? $"/{list}" : $"/{list}?q={Word}";

        public Guid RowOf(string list) => list switch
        {
            "customers" => Customer.Id,
            "dids" => Did.Id,
            "extensions" => Extension.Id,
            "gateways" => Gateway.Id,
            "providers" => Provider.Id,
            _ => Route.Id,
        };

        public async Task<string?> ValueAsync(string list, string field)
        {
            await using var db = Database.Open();
            object row = list switch
            {
                "customers" => await db.Customers.SingleAsync(row => row.Id == Customer.Id),
                "dids" => await db.Dids.SingleAsync(row => row.Id == Did.Id),
                "extensions" => await db.Extensions.SingleAsync(row => row.Id == Extension.Id),
                "gateways" => await db.Gateways.SingleAsync(row => row.Id == Gateway.Id),
                "providers" => await db.Providers.SingleAsync(row => row.Id == Provider.Id),
                _ => await db.Routes.SingleAsync(row => row.Id == Route.Id),
            };
            return row.GetType().GetProperty(field)!.GetValue(row) switch
            {
                decimal amount => amount.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
                var value => value?.ToString(),
            };
        }
    }
}
