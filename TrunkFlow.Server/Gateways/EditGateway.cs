using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Gateways;

/// <summary>All fields of a gateway as they shall be. What is left out takes its default.</summary>
public sealed record EditGatewayInput : GatewayDetails
{
    /// <summary>The gateway to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }

    /// <summary>Another password; empty removes it, null leaves it as it is.</summary>
    public string? Password { get; init; }
}

public sealed class EditGateway(TrunkFlowDbContext db, MasterKey masterKey)
{
    public async Task<Gateway> RunAsync(EditGatewayInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Provider>("providerId", input.ProviderId, cancellationToken);
        var gateway = await db.FindOrRefuseAsync<Gateway>(input.Id, input.Version, cancellationToken);
        if (input.Password is { Length: > 0 } password)
        {
            gateway.SetPassword(password, masterKey);
        }
        else if (input.Password is not null)
        {
            gateway.ClearPassword();
        }

        gateway.Edit(input);
        await db.RequireFreeAddressesAsync(gateway, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return gateway;
    }
}
