using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TrunkFlow.GraphQL.AspNetCore;
using TrunkFlow.GraphQL.AspNetCore.WebSockets;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.Tests.GraphQL.AspNetCore.Incremental;
using TrunkFlow.Tests.GraphQL.AspNetCore.Sessions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

/// <summary>The radio station on a real socket. <c>/drop</c> cuts every connection that lasts.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HashSet<HttpContext> lasting = [];

    private TransportHost(GraphQLServerOptions options, Action<GraphQLStreamOptions> streams, Action<IRequestExecutorBuilder>? configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.Configure(streams);
        builder.Services.AddSingleton<Studio>();
        builder.Services.AddSingleton(Clock);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<Tickets>();
        builder.Services.AddAuthentication(TicketScheme.Name).AddScheme<AuthenticationSchemeOptions, TicketScheme>(TicketScheme.Name, null);
        var schema = builder.Services.AddGraphQLServer()
            .AddQueryType<RadioQueries>().AddMutationType<RadioMutations>().AddSubscriptionType<RadioSubscriptions>()
            .AddAuthorization().AddInMemorySubscriptions().AddSocketSessionInterceptor<Porter>();
        configure?.Invoke(schema);
        // Until the engine defers, something must answer in parts.
        builder.Services.Replace(ServiceDescriptor.Singleton<IRequestExecutorResolver, ResolverWithParts>());
        app = builder.Build();
        app.UseWebSockets();
        app.Use(NoteAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.MapGraphQL().WithOptions(options);
        app.MapPost("/drop", Drop);
    }

    public ManualClock Clock { get; } = new();

    public Uri Address { get; private set; } = null!;

    public Uri SocketAddress => new($"ws://127.0.0.1:{Address.Port}/graphql");

    public Studio Studio => app.Services.GetRequiredService<Studio>();

    public Tickets Tickets => app.Services.GetRequiredService<Tickets>();

    public IServiceProvider Services => app.Services;

    public static async Task<TransportHost> StartAsync(
        Action<GraphQLServerOptions>? options = null, Action<GraphQLStreamOptions>? streams = null, Action<IRequestExecutorBuilder>? configure = null)
    {
        var server = new GraphQLServerOptions();
        options?.Invoke(server);
        var host = new TransportHost(server, streams ?? (_ => { }), configure);
        await host.app.StartAsync();
        host.Address = new Uri($"{host.app.Urls.Single()}/graphql");
        return host;
    }

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A POST of an operation; the response when its headers are there.</summary>
    public async Task<HttpResponseMessage> PostAsync(HttpClient client, string query, string? accept = null, string? ticket = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = System.Net.Http.Json.JsonContent.Create(new { query }) };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (ticket is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Ticket {ticket}");
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        lock (lasting)
        {
            lasting.Add(context);
        }

        await next(context);
        lock (lasting)
        {
            lasting.Remove(context);
        }
    }

    private IResult Drop(HttpContext context)
    {
        lock (lasting)
        {
            foreach (var other in lasting.Where(other => other != context))
            {
                other.Abort();
            }
        }

        return Results.Ok();
    }

    /// <summary>Turns away who says so, and takes a ticket from the first message.</summary>
    private sealed class Porter : DefaultSocketSessionInterceptor
    {
        public override async ValueTask<ConnectionStatus> OnConnectAsync(
            ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
        {
            var said = connectionInitMessage.As<Dictionary<string, string>>() ?? [];
            if (said.ContainsKey("refuse"))
            {
                return ConnectionStatus.Reject("Not today");
            }

            if (said.TryGetValue("ticket", out var ticket))
            {
                await TicketScheme.SignInAsync(session.Connection.HttpContext, ticket);
            }

            return ConnectionStatus.Accept(new Dictionary<string, object?> { ["station"] = "FM" });
        }

        public override ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
            ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken = default) =>
            new(new Dictionary<string, object?> { ["heard"] = pingMessage.As<Dictionary<string, string>>()?.GetValueOrDefault("say") });
    }
}
