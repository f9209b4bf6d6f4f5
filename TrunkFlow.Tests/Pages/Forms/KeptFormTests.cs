using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TrunkFlow.Server.Pages;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Pages.Tariffs;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Forms;

/// <summary>Which fields are shown of a form that was saved too late, and that no form of a row forgets to be compared.</summary>
public sealed class KeptFormTests
{
    private const string Keeps = "keeps=\"Input\"";

    /// <summary>Steps of first jobs that add a row and never open one that is there.</summary>
    private static readonly Type[] Adding =
    [
        typeof(Server.Pages.Guides.Carrier.PriceModel), typeof(Server.Pages.Guides.Carrier.RouteModel), typeof(Server.Pages.Guides.Trunk.PriceModel),
        typeof(Server.Pages.Guides.Number.ExtensionModel), typeof(Server.Pages.Guides.Number.DidModel),
    ];

    /// <summary>Pages whose form edits a row that is there.</summary>
    private static IEnumerable<Type> Editing => typeof(PanelPage).Assembly.GetTypes()
        .Where(page => page.IsSubclassOf(typeof(PanelPage)) && !page.IsAbstract && page.Name != "CreateModel" && !Adding.Contains(page) && page.GetProperty("Input")?.PropertyType.GetProperty("Version") is not null);

    [Theory]
    [InlineData("Rio", "Rio", "Rio", false, false)]
    [InlineData("Rio", "Recife", "Rio", true, false)]
    [InlineData("Rio", "Rio", "Recife", true, false)]
    [InlineData("Rio", "Recife", "Recife", true, false)]
    [InlineData("Rio", "Recife", "Natal", true, true)]
    [InlineData("Rio\nRecife", "Rio\nRecife", "Rio\r\nRecife\r\n", false, false)]
    [InlineData("", "", null, false, false)]
    public void A_field_is_shown_when_what_is_saved_is_neither_what_was_opened_nor_what_was_typed(string before, string now, string? yours, bool shown, bool both)
    {
        var provider = new EmptyModelMetadataProvider();
        var typed = provider.GetModelExplorerForType(typeof(PlanForm), new PlanForm { Name = yours }).GetExplorerForProperty(nameof(PlanForm.Name))!;
        var comparison = new FormComparison(new SavedForm(new TariffPlan(new TariffPlanDetails { Name = "Plano" }), new PlanForm { Name = now }), new PlanForm { Name = before });
        comparison.Add(new ModelExpression("Input.Name", typed), "Nome", value => value as string ?? "");
        Assert.Equal(shown ? [("Nome", now, yours ?? "", both)] : [], comparison.Fields.Select(field => (field.Label, field.Now, field.Yours, field.Both)));
    }

    [Fact]
    public void Every_form_of_a_row_is_compared_with_it()
    {
        var pages = Editing.ToList();
        Assert.True(pages.Count >= 14);
        Assert.Empty(pages.Where(page => page.GetMethod("ReadSavedAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType == typeof(PanelPage)).Select(page => page.FullName));
        var views = Directory.GetFiles(RepositoryRoot.File("TrunkFlow.Server/Pages"), "*.cshtml", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.True(views.Count(view => view.Contains(Keeps, StringComparison.Ordinal)) >= pages.Count);
        Assert.DoesNotContain(views, view => view.Contains("savebar\"", StringComparison.Ordinal) && view.Contains("<form", StringComparison.Ordinal) && !view.Contains(Keeps, StringComparison.Ordinal));
        Assert.DoesNotContain(views, view => view.Contains("Forms/_SaveBar", StringComparison.Ordinal) && !view.Contains(Keeps, StringComparison.Ordinal));
        Assert.DoesNotContain(views, view => view.Contains("asp-for=\"Input.Version\"", StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_travels_with_a_form()
    {
        var secrets = Editing.SelectMany(page => page.GetProperty("Input")!.PropertyType.GetProperties())
            .Where(property => property.PropertyType == typeof(string) && (property.Name.Contains("Password", StringComparison.Ordinal) || property.Name.Contains("Secret", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.NotNull(secret.GetCustomAttribute<JsonIgnoreAttribute>()));
    }
}
