using System.Globalization;
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
    [InlineData("Rio", "Rio", "Rio", null, "Rio")]
    [InlineData("Rio", "Recife", "Rio", ComparedSide.Theirs, "Recife")]
    [InlineData("Rio", "Rio", "Recife", ComparedSide.Yours, "Recife")]
    [InlineData("Rio", "Recife", "Recife", ComparedSide.Theirs, "Recife")]
    [InlineData("Rio", "Recife", "Natal", ComparedSide.ToBeChosen, "Natal")]
    [InlineData("Rio\nRecife", "Rio\nRecife", "Rio\r\nRecife\r\n", null, "Rio\r\nRecife\r\n")]
    [InlineData("", "", null, null, null)]
    public void A_field_holds_what_the_only_one_who_changed_it_made_of_it(string before, string now, string? yours, ComparedSide? shown, string? held)
    {
        var (comparison, form) = Compare(new PlanForm { Name = before }, new PlanForm { Name = now }, new PlanForm { Name = yours }, typed: true);
        Assert.Equal(shown is { } side ? [("Nome", now, yours ?? "", side)] : [], comparison.Fields.Select(field => (field.Label, field.Now, field.Yours, field.Holds)));
        Assert.Equal(held, form.Name);
    }

    [Fact]
    public void What_a_form_does_not_ask_for_stays_as_it_is_saved()
    {
        var (comparison, form) = Compare(new PlanForm { Name = "Rio" }, new PlanForm { Name = "Recife" }, new PlanForm(), typed: false);
        Assert.Equal("Recife", form.Name);
        Assert.Equal(ComparedSide.Theirs, Assert.Single(comparison.Fields).Holds);
    }

    [Theory]
    [InlineData("2.50", "2.5", true)]
    [InlineData("2.50", "2.51", false)]
    public void An_amount_is_the_same_however_many_zeros_follow_it(string one, string other, bool same) =>
        Assert.Equal(same, FormFields.AreSame(decimal.Parse(one, CultureInfo.InvariantCulture), decimal.Parse(other, CultureInfo.InvariantCulture)));

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
    public void Every_form_of_a_row_that_may_be_deleted_goes_on_as_that_of_a_new_one()
    {
        Type[] staying = [typeof(Server.Pages.Settings.IndexModel), typeof(Server.Pages.RateDecks.DetailsModel), typeof(Server.Pages.FileImports.DetailsModel), typeof(Server.Pages.Dids.AllocateModel)];
        Assert.Empty(Editing.Except(staying).Where(page => !page.IsSubclassOf(typeof(Server.Pages.Guides.StepPage)))
            .Where(page => page.GetMethod("StartAnew", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType == typeof(PanelPage)).Select(page => page.FullName));
    }

    [Fact]
    public void No_secret_travels_with_a_form()
    {
        var secrets = Editing.SelectMany(page => page.GetProperty("Input")!.PropertyType.GetProperties())
            .Where(property => property.PropertyType == typeof(string) && (property.Name.Contains("Password", StringComparison.Ordinal) || property.Name.Contains("Secret", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.NotNull(secret.GetCustomAttribute<JsonIgnoreAttribute>()));
    }

    private static (FormComparison Comparison, PlanForm Form) Compare(PlanForm opened, PlanForm saved, PlanForm form, bool typed)
    {
        var comparison = new FormComparison(new SavedForm(new TariffPlan(new TariffPlanDetails { Name = "Plano" }), saved), opened, form, _ => typed);
        var name = new EmptyModelMetadataProvider().GetModelExplorerForType(typeof(PlanForm), form).GetExplorerForProperty(nameof(PlanForm.Name))!;
        comparison.Add(new ModelExpression("Input.Name", name), "Nome", value => value as string ?? "");
        return (comparison, form);
    }
}
