namespace TrunkFlow.Server.Identity;

/// <summary>A signing or data-protection key, sealed by the master key, in the database so that several servers agree.</summary>
public sealed class ProtectedKey
{
    private ProtectedKey()
    {
    }

    public ProtectedKey(string purpose, string name, byte[] sealedValue, DateTimeOffset now)
    {
        Purpose = purpose;
        Name = name;
        SealedValue = sealedValue;
        CreatedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary><c>jwt</c> or <c>data-protection</c>.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Unique within the purpose: the key id of a token, the friendly name of a key ring's element.</summary>
    public string Name { get; private set; } = "";
    public byte[] SealedValue { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From then on nothing is accepted under it.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    public void Retire(DateTimeOffset at) => RetiredAt = at;
}
