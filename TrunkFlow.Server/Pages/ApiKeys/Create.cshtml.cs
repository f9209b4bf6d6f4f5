using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.ApiKeys;

/// <summary>The form of a new key. Its secret is shown on the answer that made it and nowhere else.</summary>
public sealed class CreateModel(AddApiKey add, PanelDisplay display, IStringLocalizer<ApiKeysText> text) : PanelPage
{
    [BindProperty]
    public ApiKeyForm Input { get; set; } = new();

    public ApiKeySecret? Made { get; private set; }

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<UserRole>().Where(role => KeyScopes.Of(role).Count > 0)
        .Select(role => new SelectListItem(text[$"Role.{role}"], $"{role}"));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Scopes = [KeyScope.Read];
        return ShowFormAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        Made = await add.RunAsync(Input.ToAdd(display), cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return await ShowFormAsync(cancellationToken);
    }, cancellationToken);
}
