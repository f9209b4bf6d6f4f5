using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>Reads a customer's code, as people type it, as the customer's key. The key itself serves too: addresses are made of keys.</summary>
public sealed class CustomerCodeBinder(TrunkFlowDbContext db, IStringLocalizer<SharedText> shared) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var code = typed.FirstValue?.Trim().ToLowerInvariant();
        if (!string.IsNullOrEmpty(code))
        {
            if (await FindAsync(code, bindingContext.HttpContext.RequestAborted) is { } customer)
            {
                bindingContext.Result = ModelBindingResult.Success(customer);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, shared["Customer.Unknown"]);
            }
        }
        else if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, shared["Field.Needed"]);
        }
    }

    // PostgreSQL takes no NUL, and no code has one.
    private async Task<Guid?> FindAsync(string code, CancellationToken cancellationToken)
    {
        _ = Guid.TryParse(code, out var key);
        return code.Contains('\0', StringComparison.Ordinal)
            ? null
            : await db.Customers.Where(row => row.Code == code || row.Id == key).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
