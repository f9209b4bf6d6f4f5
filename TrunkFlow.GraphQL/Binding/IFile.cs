namespace TrunkFlow.GraphQL.Binding;

/// <summary>A file sent with the request.</summary>
public interface IFile
{
    string Name { get; }

    /// <summary>Bytes, where the client said.</summary>
    long? Length { get; }

    string? ContentType { get; }

    Task CopyToAsync(Stream target, CancellationToken cancellationToken = default);

    Stream OpenReadStream();
}
