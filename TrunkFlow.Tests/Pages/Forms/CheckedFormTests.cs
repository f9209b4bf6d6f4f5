using TrunkFlow.Server.Pages;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Tests.Pages.Forms;

/// <summary>Forms whose fields are checked when they are left.</summary>
public sealed class CheckedFormTests
{
    /// <summary>Of files, which say what is wrong with them line by line, and a choice of places of one customer.</summary>
    private static readonly Type[] Unchecked =
    [
        typeof(Server.Pages.RateDecks.FormatForm), typeof(Server.Pages.FileImports.ColumnsForm), typeof(Server.Pages.Dids.AllocateModel.AllocationForm),
    ];

    public static TheoryData<Type> Forms() => new(typeof(PanelPage).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICheckedForm))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Nothing_is_wrong_with_the_example_a_field_is_put_into(Type form)
    {
        var example = ((ICheckedForm)Activator.CreateInstance(form)!).Example();
        Assert.IsType(form, example);
        example.Check();
    }

    [Fact]
    public void Every_form_of_a_row_is_checked()
    {
        var forms = typeof(PanelPage).Assembly.GetTypes().Where(page => page.IsSubclassOf(typeof(PanelPage)) && !page.IsAbstract).Select(page => page.GetProperty("Input")?.PropertyType);
        Assert.DoesNotContain(forms, form => form?.GetProperty("Version") is not null && !form.IsAssignableTo(typeof(ICheckedForm)) && !Unchecked.Contains(form));
    }
}
