using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Gateways;

/// <summary>A new gateway of a provider.</summary>
public sealed record AddGatewayInput : GatewayDetails
{
    /// <summary>The password the provider gave out; kept encrypted and never shown again.</summary>
    public string? Password { get; init; }
}

public sealed class AddGateway(TrunkFlowDbContext db, MasterKey masterKey)
{
    public async Task<Gateway> RunAsync(AddGatewayInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Provider>("providerId", input.ProviderId, cancellationToken);
        var gateway = new Gateway(input, input.Password, masterKey);
        await db.RequireFreeAddressesAsync(gateway, cancellationToken);
        db.Gateways.Add(gateway);
        await db.SaveChangesAsync(cancellationToken);
        return gateway;
    }
}
