using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.GraphQL.Binding.Configuration;

namespace TrunkFlow.GraphQL.Binding.Errors;

/// <summary>What every error passes on its way out: the registered filters, then the log of what no filter made an answer of.</summary>
internal sealed partial class ErrorPipeline
{
    private readonly IErrorFilter[] filters;
    private readonly bool includeExceptionDetails;
    private readonly ILogger logger;

    public ErrorPipeline(SchemaConfiguration configuration, IServiceProvider services)
    {
        filters = [.. configuration.ErrorFilters.Select(make => make(services))];
        includeExceptionDetails = configuration.RequestOptions.IncludeExceptionDetails;
        logger = services.GetService<ILoggerFactory>()?.CreateLogger("TrunkFlow.GraphQL") ?? NullLogger.Instance;
    }

    public GraphQLError Filter(GraphQLError error)
    {
        IError current = new EngineError(error);
        if (includeExceptionDetails && error.Exception is { } exception)
        {
            current = current.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);
        }

        foreach (var filter in filters)
        {
            current = filter.OnError(current);
        }

        var outgoing = EngineError.Unwrap(current);
        if (outgoing.Exception is { } thrown and not OperationCanceledException)
        {
            // A filter that knows what to make of an exception takes it out of the error; what is left nobody foresaw.
            LogUnexpected(logger, outgoing.Path?.ToString() ?? "/", thrown);
        }

        return outgoing;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The field {Path} failed.")]
    private static partial void LogUnexpected(ILogger logger, string path, Exception exception);
}
