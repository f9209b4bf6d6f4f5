using System.Diagnostics;
using System.Security.Claims;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support;

/// <summary>A subscription as a client has it, without a transport: its answers one after the other, each waited for with a deadline.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private readonly CancellationTokenSource leave = new();
    private readonly Channel<JsonElement> answers = Channel.CreateUnbounded<JsonElement>();
    private readonly IResponseStream stream;
    private readonly Task reading;

    private Subscriber(IResponseStream stream)
    {
        this.stream = stream;
        reading = ReadAsync();
    }

    public static async Task<Subscriber> OpenAsync(RunningServer server, UserRole role, string document, object? variables = null) =>
        new((await RunAsync(server, role, document, variables)).ExpectResponseStream());

    /// <summary>What a subscription that must not open is answered with.</summary>
    public static async Task<JsonElement> RefusalAsync(RunningServer server, UserRole? role, string document, object? variables = null)
    {
        await using var result = await RunAsync(server, role, document, variables);
        return JsonSerializer.Deserialize<JsonElement>(result.ExpectOperationResult().ToJson()).GetProperty("errors")[0];
    }

    /// <summary>The data of the next answer, which must have no errors.</summary>
    public async Task<JsonElement> NextAsync(int seconds = 30)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var answer = await answers.Reader.ReadAsync(deadline.Token);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data");
    }

    /// <summary>The first answer that is wanted; those before it are passed over.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted, string what, int seconds = 30)
    {
        var waited = Stopwatch.StartNew();
        var last = default(JsonElement);
        while (waited.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            try
            {
                last = await NextAsync(Math.Max(1, seconds - (int)waited.Elapsed.TotalSeconds));
            }
            catch (OperationCanceledException)
            {
                break;
            }

            if (wanted(last))
            {
                return last;
            }
        }

        throw new TimeoutException($"After {seconds} s still not: {what}. The last answer was {last}");
    }

    /// <summary>Answers that are there already.</summary>
    public int Waiting => answers.Reader.Count;

    public async ValueTask DisposeAsync()
    {
        await leave.CancelAsync();
        await stream.DisposeAsync();
        await reading;
        leave.Dispose();
    }

    private static async Task<IExecutionResult> RunAsync(RunningServer server, UserRole? role, string document, object? variables)
    {
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (role is { } known)
        {
            request.SetGlobalState(nameof(ClaimsPrincipal), server.Principal(known));
        }

        if (variables is not null)
        {
            request.SetVariableValues(JsonSerializer.SerializeToElement(variables).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value));
        }

        var executor = await server.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        return await executor.ExecuteAsync(request.Build());
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var result in stream.ReadResultsAsync().WithCancellation(leave.Token))
            {
                answers.Writer.TryWrite(JsonSerializer.Deserialize<JsonElement>(result.ToJson()));
            }

            answers.Writer.TryComplete();
        }
        catch (Exception ended)
        {
            answers.Writer.TryComplete(ended);
        }
    }
}
