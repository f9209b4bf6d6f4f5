using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>All fields of an extension as they shall be. What is left out takes its default.</summary>
public sealed record EditExtensionInput : ExtensionDetails
{
    /// <summary>The extension to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }
}

public sealed class EditExtension(TrunkFlowDbContext db)
{
    public async Task<Extension> RunAsync(EditExtensionInput input, CancellationToken cancellationToken)
    {
        var extension = await db.FindOrRefuseAsync<Extension>(input.Id, input.Version, cancellationToken);
        extension.Edit(input);
        await db.SaveChangesAsync(cancellationToken);
        return extension;
    }
}
