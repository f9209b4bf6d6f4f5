using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages;

/// <summary>What a field says when what was typed cannot be read at all, in the reader's language.</summary>
public sealed class BindingMessages(IStringLocalizer<SharedText> shared) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => shared["Field.Unreadable", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => shared["Field.Unreadable", value]);
        messages.SetValueIsInvalidAccessor(value => shared["Field.Unreadable", value]);
        messages.SetValueMustBeANumberAccessor(_ => shared["Field.NumberNeeded"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => shared["Field.NumberNeeded"]);
        messages.SetValueMustNotBeNullAccessor(_ => shared["Field.Needed"]);
        messages.SetMissingBindRequiredValueAccessor(_ => shared["Field.Needed"]);
        messages.SetMissingKeyOrValueAccessor(() => shared["Field.Needed"]);
        // Emptiness is judged by the entity, with its own sentence; the implicit [Required] of non-nullable strings would speak before it.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    }
}
