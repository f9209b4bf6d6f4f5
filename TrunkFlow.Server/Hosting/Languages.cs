using System.Globalization;
using Microsoft.AspNetCore.Localization;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Hosting;

/// <summary>Which language an answer speaks: the one chosen in this browser (cookie), else the user's own, else the browser's, else Portuguese.</summary>
public static class Languages
{
    public const string Default = "pt-BR";

    private static readonly CultureInfo[] Supported = [new(Default), new("en")];

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Default);
            options.SupportedCultures = Supported;
            options.SupportedUICultures = Supported;
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider(),
                new CustomRequestCultureProvider(OfSignedInUser),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    private static Task<ProviderCultureResult?> OfSignedInUser(HttpContext context) =>
        Task.FromResult(context.User.FindFirst(ClaimNames.Locale)?.Value is { } locale ? new ProviderCultureResult(locale) : null);
}
