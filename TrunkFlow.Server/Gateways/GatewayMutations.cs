using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Gateways;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class GatewayMutations
{
    /// <summary>Adds a gateway of a provider.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<GatewayNameTakenException>]
    [Error<GatewayAddressTakenException>]
    public Task<Gateway> AddGatewayAsync(AddGatewayInput input, AddGateway operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a gateway.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<GatewayNameTakenException>]
    [Error<GatewayAddressTakenException>]
    public Task<Gateway> EditGatewayAsync(EditGatewayInput input, EditGateway operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a gateway nothing depends on; one in use is disabled instead.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<GatewayInUseException>]
    public Task<Gateway> DeleteGatewayAsync(DeleteGatewayInput input, DeleteGateway operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
