using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary><c>&lt;field for="Input.Code" label="…" /&gt;</c>: a control with its label, help and refusal, drawn by Shared/Forms/_Field. What was typed stays.</summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlHelper html, IUrlHelperFactory urls, PanelDisplay display, TrunkFlowDbContext db, IStringLocalizer<SharedText> shared) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Help { get; set; }

    public bool Optional { get; set; }

    public string Type { get; set; } = "text";

    public string? Unit { get; set; }

    public string? Inputmode { get; set; }

    public string Autocomplete { get; set; } = "off";

    public string? Placeholder { get; set; }

    public bool Mono { get; set; }

    public int Lines { get; set; }

    public bool Focus { get; set; }

    public string? Class { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Where suggestions are asked for while somebody types; the field takes the key of a row.</summary>
    public string? Suggests { get; set; }

    /// <summary>It takes a customer's code for a key, as <see cref="CustomerCodeBinder"/> reads it.</summary>
    public bool Customer { get; set; }

    /// <summary>The only type of customer that serves.</summary>
    public CustomerType? CustomerType { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var state = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry : null;
        var customer = Customer && For.Model is Guid key
            ? await db.Customers.Where(row => row.Id == key).Select(row => new { row.Code, row.Name }).FirstOrDefaultAsync(ViewContext.HttpContext.RequestAborted)
            : null;
        var value = Type == "password" ? "" : customer?.Code ?? state?.AttemptedValue ?? (Customer ? "" : Typed(For.Model, display));
        // A secret is not sent back, so a form that comes back has lost it: saved as it stands, it would keep the old one without a word.
        var lost = Type == "password" && Autocomplete == "new-password" && !string.IsNullOrEmpty(state?.AttemptedValue);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync(Type == "checkbox" ? "Forms/_Choice" : "Forms/_Field", new FieldView
        {
            Name = name,
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Label = Label,
            Value = value,
            Error = state?.Errors.FirstOrDefault()?.ErrorMessage ?? (lost ? shared["Field.SecretAgain"].Value : null),
            Required = lost,
            Help = Help,
            Optional = Optional,
            Type = Type,
            Unit = Unit,
            InputMode = Inputmode ?? (For.Metadata.UnderlyingOrModelType == typeof(decimal) ? "decimal" : null),
            Autocomplete = Autocomplete,
            Placeholder = Placeholder,
            Mono = Mono || Customer,
            Lines = Lines,
            Focus = Focus,
            Class = Class,
            Suggested = Customer ? new Suggested(urls.GetUrlHelper(ViewContext).Page("/Customers/Suggest", new { type = CustomerType })!, customer?.Name) : Suggests is { } url ? new Suggested(url) : null,
            Options = Options?.Select(option => new SelectListItem(option.Text, option.Value, option.Value == value)).ToList(),
        }));
        if (ViewContext.ViewData[nameof(PanelPage.Comparison)] is FormComparison comparison)
        {
            var customers = Customer && comparison.ValuesOf(For) is { } keys ? await CustomersAsync([keys.Before, keys.Now, keys.Yours]) : [];
            comparison.Add(For, Unit is null ? Label : $"{Label} ({Unit})", value => value is Guid key && customers.TryGetValue(key, out var name) ? name : Words(value));
        }
    }

    /// <summary>A value as it is typed into a field.</summary>
    internal static string Typed(object? model, PanelDisplay display) => model switch
    {
        null => "",
        decimal number => display.Typed(number),
        bool truth => truth ? "true" : "false",
        Enum choice => choice.ToString(),
        // As a browser's date field takes it.
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => model.ToString() ?? "",
    };

    private Task<Dictionary<Guid, string>> CustomersAsync(IEnumerable<object?> keys)
    {
        var known = keys.OfType<Guid>().ToList();
        return db.Customers.Where(row => known.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => $"{row.Name} ({row.Code})", ViewContext.HttpContext.RequestAborted);
    }

    // What a reader sees of a value: a choice by its name. A secret is not seen, only that it has to be typed again.
    private string Words(object? model) => model switch
    {
        _ when Type == "password" => shared[model is null ? "Late.Secret" : "Late.SecretAgain"],
        _ when Options?.FirstOrDefault(option => option.Value == Typed(model, display)) is { } choice => choice.Text,
        bool truth => shared[truth ? "Yes" : "No"],
        DateOnly day => display.Day(day),
        _ => Typed(model, display),
    };
}
