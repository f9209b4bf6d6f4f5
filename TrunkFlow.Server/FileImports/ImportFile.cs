namespace TrunkFlow.Server.FileImports;

/// <summary>What was uploaded, without the cells that hold secrets, and the secrets that were made from it until somebody takes them.</summary>
public sealed class ImportFile
{
    private ImportFile()
    {
    }

    public ImportFile(Guid importId, byte[] content)
    {
        ImportId = importId;
        Content = content;
    }

    public Guid ImportId { get; private set; }
    public Import? Import { get; private set; }

    /// <summary>Compressed with gzip.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Users and passwords of the extensions it added, sealed with the master key; null when there are none, or they were taken.</summary>
    public byte[]? SealedSecrets { get; private set; }

    public void Replace(byte[] content) => Content = content;

    public void Keep(byte[] sealedSecrets) => SealedSecrets = sealedSecrets;

    public byte[] Take()
    {
        var taken = SealedSecrets ?? throw new ImportSecretsGoneException();
        SealedSecrets = null;
        return taken;
    }
}
