using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Routes;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class RouteMutations
{
    /// <summary>Adds a route.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "route")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<RouteNameTakenException>]
    public Task<OutboundRoute> AddRouteAsync(AddRouteInput input, AddRoute operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a route.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "route")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<RouteNameTakenException>]
    public Task<OutboundRoute> EditRouteAsync(EditRouteInput input, EditRoute operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a route. Calls it carried keep their records.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "route")]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    public Task<OutboundRoute> DeleteRouteAsync(DeleteRouteInput input, DeleteRoute operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
