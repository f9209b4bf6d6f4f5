using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>Text as it is typed; what has a NUL was not typed by anybody, and PostgreSQL takes none.</summary>
public sealed class TextBinder(IModelBinder text, IStringLocalizer<SharedText> shared) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (!bindingContext.ValueProvider.GetValue(bindingContext.ModelName).Any(value => value.Contains('\0', StringComparison.Ordinal)))
        {
            return text.BindModelAsync(bindingContext);
        }

        bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, shared["Field.Unreadable", "NUL"]);
        return Task.CompletedTask;
    }
}
