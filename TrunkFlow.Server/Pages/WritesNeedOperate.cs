using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages;

/// <summary>
/// Reading is granted by folder; whatever a page does on any other method needs the right to operate, so a new handler cannot forget it.
/// So does seeing a form: shown to somebody whose answer would be refused it only wastes their typing. Where the folder itself asks for more
/// (users, the audit log), both must hold.
/// Pages open to everyone (sign-in, preferences) write nothing but the reader's own cookie, and the profile only how the reader signs in.
/// </summary>
public sealed class WritesNeedOperate(IAuthorizationService authorization) : IAsyncPageFilter
{
    private static readonly string[] Forms = ["Create", "Edit", "Allocate"];

    /// <summary>Every step of the first jobs is one.</summary>
    private const string Steps = "/Guides/";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var open = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || context.ActionDescriptor.ViewEnginePath.StartsWith("/Profile/", StringComparison.Ordinal);
        var reads = (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && !IsForm(context.ActionDescriptor.ViewEnginePath);
        if (open || reads || (await authorization.AuthorizeAsync(http.User, Policies.Operate)).Succeeded)
        {
            await next();
        }
        else
        {
            context.Result = new ForbidResult();
        }
    }

    private static bool IsForm(string page)
    {
        var name = page[(page.LastIndexOf('/') + 1)..];
        return page.StartsWith(Steps, StringComparison.Ordinal) || Array.Exists(Forms, form => name.StartsWith(form, StringComparison.Ordinal));
    }
}
