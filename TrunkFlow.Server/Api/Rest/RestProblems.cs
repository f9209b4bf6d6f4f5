using System.Globalization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>Whatever goes wrong below /api is answered as a <see cref="Problem"/>: refusals, bare statuses and faults. No exception's own text goes out.</summary>
public sealed partial class RestProblems(RequestDelegate next, IOptions<JsonOptions> json, ILogger<RestProblems> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        // Answers are about one reader and one moment.
        response.Headers.CacheControl = "no-store";
        try
        {
            await next(context);
            if (response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
            {
                await WriteAsync(response, Problem.Of(response.StatusCode));
            }
        }
        catch (RefusalException refusal) when (!response.HasStarted)
        {
            if (WaitOf(refusal) is { } seconds)
            {
                response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            await WriteAsync(response, Problem.Of(refusal));
        }
        catch (BadHttpRequestException unreadable) when (!response.HasStarted)
        {
            await WriteAsync(response, Problem.Of(unreadable.StatusCode));
        }
        catch (Exception fault) when (!response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFault(fault, context.Request.Method, context.Request.Path, context.TraceIdentifier);
            await WriteAsync(response, Problem.Of(StatusCodes.Status500InternalServerError));
        }
    }

    private static int? WaitOf(RefusalException refusal) => refusal switch
    {
        SignInLockedException locked => locked.WaitSeconds,
        TooManySignInsException => 1,
        _ => null,
    };

    private Task WriteAsync(HttpResponse response, Problem problem)
    {
        response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status401Unauthorized && !response.Headers.ContainsKey(HeaderNames.WWWAuthenticate))
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        return response.WriteAsJsonAsync(problem, json.Value.SerializerOptions, Problem.MediaType);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {Trace})")]
    private partial void LogFault(Exception fault, string method, string path, string trace);
}
