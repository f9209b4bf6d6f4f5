using System.Text;
using TrunkFlow.GraphQL.Binding;

namespace TrunkFlow.Tests.Support;

/// <summary>A file somebody uploads.</summary>
public sealed class TextFile(string name, byte[] content) : IFile
{
    public TextFile(string name, string text)
        : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    public string Name => name;

    public long? Length => content.Length;

    public string? ContentType => "text/csv";

    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => target.WriteAsync(content, cancellationToken).AsTask();

    public Stream OpenReadStream() => new MemoryStream(content, writable: false);
}
