using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>What those who use an extension may set by themselves. What is left out takes its default.</summary>
/// <param name="Id">The extension to change.</param>
/// <param name="Version">The version that was read; the edit is refused when somebody saved a newer one since.</param>
/// <param name="Name">Who sits there.</param>
/// <param name="CallerIdName">Name shown on calls.</param>
/// <param name="ForwardAlways">Where every call goes instead.</param>
/// <param name="ForwardBusy">Where calls go while it is busy.</param>
/// <param name="ForwardNoAnswer">Where calls go that it does not answer.</param>
/// <param name="RingSeconds">Seconds of ringing before "no answer".</param>
public sealed record CustomiseExtensionInput(
    Guid Id, int Version, string? Name = null, string? CallerIdName = null, string? ForwardAlways = null, string? ForwardBusy = null, string? ForwardNoAnswer = null,
    [property: DefaultValue(30)] int RingSeconds = 30);

public sealed class CustomiseExtension(TrunkFlowDbContext db)
{
    public async Task<Extension> RunAsync(CustomiseExtensionInput input, CancellationToken cancellationToken)
    {
        var extension = await db.FindOrRefuseAsync<Extension>(input.Id, input.Version, cancellationToken);
        extension.Customise(input);
        await db.SaveChangesAsync(cancellationToken);
        return extension;
    }
}
