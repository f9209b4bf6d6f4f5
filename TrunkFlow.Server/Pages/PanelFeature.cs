using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Customers;
using TrunkFlow.Server.Pages.Dashboard;
using TrunkFlow.Server.Pages.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Errors;
using TrunkFlow.Server.Pages.Extensions;
using TrunkFlow.Server.Pages.Gateways;
using TrunkFlow.Server.Pages.Guides;
using TrunkFlow.Server.Pages.Jobs;
using TrunkFlow.Server.Pages.Live;
using TrunkFlow.Server.Pages.LiveCalls;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Pages.Providers;
using TrunkFlow.Server.Pages.Reports;
using TrunkFlow.Server.Pages.Search;
using TrunkFlow.Server.Pages.Routes;
using TrunkFlow.Server.Pages.Start;
using TrunkFlow.Server.Pages.TestCalls;
using PageRight = Microsoft.AspNetCore.Authorization.AuthorizeAttribute;

namespace TrunkFlow.Server.Pages;

public static class PanelFeature
{
    public static IServiceCollection AddPanel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AddFolderApplicationModelConvention("/", page => page.EndpointMetadata.Add(RightOf(page.ViewEnginePath)));
            options.Conventions.AuthorizeFolder("/Audit", Policies.Administer);
            options.Conventions.AuthorizeFolder("/ApiKeys", Policies.Administer);
            options.Conventions.AuthorizeFolder("/Settings", Policies.Administer);
            options.Conventions.AuthorizeFolder("/Users", Policies.Administer);
            options.Conventions.AuthorizeFolder("/Webhooks", Policies.Administer);
            options.Conventions.AllowAnonymousToFolder("/SignIn");
            options.Conventions.AllowAnonymousToFolder("/Errors");
            options.Conventions.AllowAnonymousToFolder("/Preferences");
            options.Conventions.AllowAnonymousToFolder("/Explorer");
        });
        services.Configure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new DecimalBinderProvider());
            options.ModelBinderProviders.Insert(0, new TextBinderProvider());
            options.Filters.Add<ReadPanelZone>();
            options.Filters.Add<WritesNeedOperate>();
            options.Filters.Add<FragmentsVary>();
            options.Filters.Add<NotesWhatIsOpened>();
        });
        // Accents as themselves; everything that means something to HTML is still escaped.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.ConfigureOptions<BindingMessages>();
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "trunkflow-notice");
        services.AddHttpContextAccessor();
        services.AddScoped<ReaderPreferences>();
        services.AddScoped<CustomerList>();
        services.AddScoped<CustomerColumns>();
        services.AddScoped<DidList>();
        services.AddScoped<DidColumns>();
        services.AddScoped<ExtensionList>();
        services.AddScoped<ExtensionColumns>();
        services.AddScoped<GatewayColumns>();
        services.AddScoped<RouteColumns>();
        services.AddScoped<ProviderColumns>();
        services.AddScoped<ReadCustomerOverview>();
        services.AddScoped<ReadCustomerAnswers>();
        services.AddScoped<CallList>();
        services.AddScoped<CallColumns>();
        services.AddScoped<ReadReportScope>();
        services.AddScoped<ReportNames>();
        services.AddScoped<ReadBoard>();
        services.AddScoped<ReadWall>();
        services.AddScoped<AlertSentences>();
        services.AddScoped<ReadGoneRow>();
        services.AddScoped<ReadAlerts>();
        services.AddScoped<ReadStart>();
        services.AddSingleton<FirstStepsTaken>();
        services.AddScoped<FirstCall>();
        services.AddScoped<GatewayList>();
        services.AddScoped<ProviderList>();
        services.AddScoped<RouteList>();
        services.AddScoped<ReadGatewayOverview>();
        services.AddScoped<ReadLiveCalls>();
        services.AddScoped<ReadFirstJobs>();
        services.AddScoped<ReadTestCalls>();
        services.AddScoped<JobWords>();
        services.AddScoped<ReadSearch>();
        services.AddScoped<RecentlyOpened>();
        services.AddScoped<ReadRecent>();
        services.AddSingleton<LiveStream>();
        services.AddSingleton<TopicMoments>();
        if (ServerRoles.Of(configuration).Contains(ServerRoles.Web))
        {
            services.AddHostedService(provider => provider.GetRequiredService<TopicMoments>());
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PanelZone>();
        services.AddScoped(provider => new PanelDisplay(
            CultureInfo.CurrentCulture,
            provider.GetRequiredService<PanelZone>().Current,
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    // A session that owes its second factor sees its reader's own access, where it is set up, and nothing else.
    private static PageRight RightOf(string page) => page.StartsWith("/Profile/", StringComparison.Ordinal)
        ? new PageRight(Policies.OwnAccess) { Roles = "admin,operator,viewer" }
        : new PageRight(Policies.Read);

    /// <summary>What is not there, or not for this reader, is said in the panel's own words; the API keeps its bare status.</summary>
    public static void UsePanelErrors(this WebApplication app) =>
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                && !context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal)
                && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal),
            panel => panel.UseStatusCodePagesWithReExecute("/error", "?status={0}"));
}
