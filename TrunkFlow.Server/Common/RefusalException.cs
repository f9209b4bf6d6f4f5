namespace TrunkFlow.Server.Common;

/// <summary>A rule said no. The message is a sentence the user may read, in the language of the thread that reads it.</summary>
public abstract class RefusalException : Exception
{
    private readonly object?[] arguments;

    protected RefusalException(string? field, string reason, params object?[] arguments)
    {
        Field = field;
        Reason = reason;
        this.arguments = arguments;
    }

    /// <summary>The input field at fault, as a path in camel case such as <c>trunks[0].address</c>; null when there is none.</summary>
    public string? Field { get; private set; }

    /// <summary>What is wrong and what to do about it, in the language of the request.</summary>
    public override string Message => RefusalText.Of(Reason, arguments);

    /// <summary>The key of the sentence in Resources/Refusals.resx.</summary>
    internal string Reason { get; }

    internal void MoveUnder(string path) => Field = Field is null ? path : $"{path}.{Field}";
}
