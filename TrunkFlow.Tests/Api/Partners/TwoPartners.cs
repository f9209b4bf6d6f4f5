using System.Net.Http.Headers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.Server.Data.Partners;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>Two partners with full data on one server, and a second server on the same database whose EF filters are off: only PostgreSQL isolates there.</summary>
public sealed class TwoPartners : IAsyncLifetime
{
    private Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>? unfiltered;

    public RunningServer Server { get; } = new();

    public PartnerData Own { get; private set; } = null!;

    public PartnerData Other { get; private set; } = null!;

    /// <summary>Keys and names of what does not exist for any partner.</summary>
    public IReadOnlyList<string> Carrier { get; private set; } = [];

    public PartnerSchema Schema { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)Server).InitializeAsync();
        var now = TimeProvider.System.GetUtcNow().AddMinutes(-10);
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        var route = Some.Route("_X.", gateway);
        await Server.Database.SaveAsync(provider, gateway, route);
        Own = await PartnerData.SaveAsync(Server.Database, "own", gateway, route.Id, now);
        Other = await PartnerData.SaveAsync(Server.Database, "other", gateway, route.Id, now);
        Carrier = [$"{provider.Id}", $"{gateway.Id}", $"{route.Id}", provider.Name, gateway.Name, gateway.EndpointName, route.Name];
        unfiltered = Server.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<PartnerDbContext>(options => options.ReplaceService<IModelCustomizer, WithoutFilters>())));
        var executors = Server.Services.GetRequiredService<IRequestExecutorResolver>();
        Schema = new PartnerSchema((await executors.GetRequestExecutorAsync()).Schema);
    }

    public async Task DisposeAsync()
    {
        await unfiltered!.DisposeAsync();
        await ((IAsyncLifetime)Server).DisposeAsync();
    }

    /// <summary>A client with the token of a partner's user.</summary>
    public ApiClient As(PartnerData partner, bool filtered = true)
    {
        Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> factory = filtered ? Server : unfiltered!;
        var client = factory.CreateClient();
        var (token, _) = factory.Services.GetRequiredService<AccessTokens>().Issue(UserClaims.Of(partner.User));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(client);
    }

    /// <summary>The model of partners as it is, without its query filters.</summary>
    private sealed class WithoutFilters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes())
            {
                entity.SetQueryFilter(PartnerDbContext.Filter, null);
            }
        }
    }
}
