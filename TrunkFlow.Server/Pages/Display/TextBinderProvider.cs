using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Display;

public sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
        ? new TextBinder(
            new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()), context.Services.GetRequiredService<IStringLocalizer<SharedText>>())
        : null;
}
