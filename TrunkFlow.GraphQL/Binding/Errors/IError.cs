using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Binding.Errors;

/// <summary>One error of a response, as error filters and resolvers see it. Immutable: the <c>With…</c> methods give changed copies.</summary>
public interface IError
{
    /// <summary>What the client reads.</summary>
    string Message { get; }

    /// <summary>What a program reads; written as <c>extensions.code</c>.</summary>
    string? Code { get; }

    ResponsePath? Path { get; }

    IReadOnlyList<SourceLocation>? Locations { get; }

    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>What was thrown. Never sent to a client.</summary>
    Exception? Exception { get; }

    IError WithMessage(string message);

    IError WithCode(string? code);

    IError WithPath(ResponsePath? path);

    IError WithExtensions(IReadOnlyDictionary<string, object?> extensions);

    IError RemoveExtensions();

    IError SetExtension(string key, object? value);

    IError RemoveExtension(string key);

    IError WithException(Exception? exception);

    IError RemoveException();
}

/// <summary>May rewrite every error before it leaves the server.</summary>
public interface IErrorFilter
{
    IError OnError(IError error);
}
