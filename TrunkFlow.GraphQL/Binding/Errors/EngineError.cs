using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Binding.Errors;

/// <summary>The engine's error behind the surface's interface.</summary>
internal sealed class EngineError(GraphQLError error) : IError
{
    public GraphQLError Inner => error;

    public string Message => error.Message;

    public string? Code => error.Code;

    public ResponsePath? Path => error.Path;

    public IReadOnlyList<SourceLocation>? Locations => error.Locations;

    public IReadOnlyDictionary<string, object?>? Extensions => error.Extensions;

    public Exception? Exception => error.Exception;

    /// <summary>The engine's form of any implementation of the interface.</summary>
    public static GraphQLError Unwrap(IError error) => error is EngineError wrapped
        ? wrapped.Inner
        : new GraphQLError(error.Message, error.Locations, error.Path, WithCode(error.Extensions, error.Code), error.Exception);

    public IError WithMessage(string message) => new EngineError(error.WithMessage(message));

    public IError WithCode(string? code) => code is null ? RemoveExtension("code") : new EngineError(error.WithCode(code));

    public IError WithPath(ResponsePath? path) => new EngineError(error.WithPath(path));

    public IError WithExtensions(IReadOnlyDictionary<string, object?> extensions) => new EngineError(error.WithExtensions(extensions));

    public IError RemoveExtensions() => new EngineError(error.WithExtensions(null));

    public IError SetExtension(string key, object? value) => new EngineError(error.WithExtension(key, value));

    public IError RemoveExtension(string key)
    {
        if (error.Extensions is null || !error.Extensions.ContainsKey(key))
        {
            return this;
        }

        var rest = error.Extensions.Where(pair => pair.Key != key).ToDictionary();
        return new EngineError(error.WithExtensions(rest.Count == 0 ? null : rest));
    }

    public IError WithException(Exception? exception) => new EngineError(error.WithException(exception));

    public IError RemoveException() => new EngineError(error.WithException(null));

    private static IReadOnlyDictionary<string, object?>? WithCode(IReadOnlyDictionary<string, object?>? extensions, string? code)
    {
        if (code is null || extensions?.ContainsKey("code") == true)
        {
            return extensions;
        }

        return new Dictionary<string, object?>(extensions ?? new Dictionary<string, object?>()) { ["code"] = code };
    }
}
