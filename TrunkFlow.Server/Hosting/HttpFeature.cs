using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using TrunkFlow.Server.Api.Rest;

namespace TrunkFlow.Server.Hosting;

/// <summary>What every request passes before it reaches a page or the API.</summary>
public static class HttpFeature
{
    public static WebApplicationBuilder AddHttp(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // WebSockets: enough for every desk, and an end to what a flood of them can hold.
            kestrel.Limits.MaxConcurrentUpgradedConnections = 5_000;
        });
        builder.Services.AddLanguages();
        builder.Services.AddProblemDetails();
        builder.Services.AddCrossOrigin();
        builder.Services.AddRateLimits();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "trunkflow-form";
            options.HeaderName = "X-Form-Token";
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in ConfigurationCheck.Proxies(builder.Configuration))
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        builder.Services.AddSingleton<IResponseCompressionProvider, PageCompression>();
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml", "application/graphql-response+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return builder;
    }

    public static void UseHttp(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error");
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepVersions });
        app.UseWebSockets();
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.UseActor();
        app.UseRequestLocalization();
        app.UseRestProblems();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>
    /// What is asked for under an address with its version never changes. Under any other, such as that of a version another server has already, a file is
    /// asked for again and sent where it changed.
    /// </summary>
    private static void KeepVersions(StaticFileResponseContext file)
    {
        var asked = file.Context.Request;
        var current = file.Context.RequestServices.GetRequiredService<IFileVersionProvider>().AddFileVersionToPath(asked.PathBase, asked.Path);
        file.Context.Response.Headers.CacheControl = current == asked.Path + asked.QueryString.Value ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
