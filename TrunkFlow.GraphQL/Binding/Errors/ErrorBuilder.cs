namespace TrunkFlow.GraphQL.Binding.Errors;

/// <summary>Makes errors: <c>ErrorBuilder.New().SetMessage("…").SetCode("…").Build()</c>.</summary>
public sealed class ErrorBuilder
{
    private string? message;
    private ResponsePath? path;
    private Exception? exception;
    private Dictionary<string, object?>? extensions;

    private ErrorBuilder()
    {
    }

    public static ErrorBuilder New() => new();

    public static ErrorBuilder FromError(IError error)
    {
        var builder = new ErrorBuilder { message = error.Message, path = error.Path, exception = error.Exception };
        if (error.Extensions is { Count: > 0 } extensions)
        {
            builder.extensions = new Dictionary<string, object?>(extensions);
        }

        return error.Code is null ? builder : builder.SetCode(error.Code);
    }

    public ErrorBuilder SetMessage(string message)
    {
        this.message = message;
        return this;
    }

    public ErrorBuilder SetCode(string? code) => code is null ? RemoveExtension("code") : SetExtension("code", code);

    public ErrorBuilder SetPath(ResponsePath? path)
    {
        this.path = path;
        return this;
    }

    public ErrorBuilder SetExtension(string key, object? value)
    {
        (extensions ??= [])[key] = value;
        return this;
    }

    public ErrorBuilder RemoveExtension(string key)
    {
        extensions?.Remove(key);
        return this;
    }

    public ErrorBuilder ClearExtensions()
    {
        extensions = null;
        return this;
    }

    public ErrorBuilder SetException(Exception? exception)
    {
        this.exception = exception;
        return this;
    }

    public IError Build() => new EngineError(new GraphQLError(
        message ?? throw new InvalidOperationException("An error needs a message."), null, path, extensions is { Count: > 0 } ? extensions : null, exception));
}
