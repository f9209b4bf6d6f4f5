using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Generates a new secret for a trunk that signs in; the old one stops working.</summary>
/// <param name="TrunkId">The trunk.</param>
public sealed record ResetTrunkSecretInput(Guid TrunkId);

/// <summary>What to configure at the customer's equipment. The secret is shown this once and not kept.</summary>
/// <param name="Trunk">The trunk it is for.</param>
/// <param name="Username">The SIP user name.</param>
/// <param name="Secret">The SIP password.</param>
public sealed record TrunkSecret(CustomerTrunk Trunk, string Username, string Secret);

public sealed class ResetTrunkSecret(TrunkFlowDbContext db)
{
    public async Task<TrunkSecret> RunAsync(ResetTrunkSecretInput input, CancellationToken cancellationToken)
    {
        var trunk = await db.FindOrRefuseAsync<CustomerTrunk>(input.TrunkId, cancellationToken, "trunkId");
        var secret = trunk.NewSecret();
        await db.SaveChangesAsync(cancellationToken);
        return new TrunkSecret(trunk, trunk.EndpointName, secret);
    }
}
