namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A file of a form, as the operation takes it.</summary>
internal sealed class FormUpload(IFormFile file) : IFile
{
    public string Name => file.FileName;

    public long? Length => file.Length;

    public string? ContentType => file.ContentType;

    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => file.CopyToAsync(target, cancellationToken);

    public Stream OpenReadStream() => file.OpenReadStream();
}
