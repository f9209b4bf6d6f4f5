using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Providers;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class ProviderMutations
{
    /// <summary>Adds a provider.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<WrongCurrencyException>]
    [Error<ProviderNameTakenException>]
    public Task<Provider> AddProviderAsync(AddProviderInput input, AddProvider operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a provider.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<WrongCurrencyException>]
    [Error<ProviderNameTakenException>]
    public Task<Provider> EditProviderAsync(EditProviderInput input, EditProvider operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a provider nothing depends on, together with its buy rates.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<ProviderInUseException>]
    public Task<Provider> DeleteProviderAsync(DeleteProviderInput input, DeleteProvider operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Adds a buy rate.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<ProviderRateExistsException>]
    public Task<ProviderRate> AddProviderRateAsync(AddProviderRateInput input, AddProviderRate operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a buy rate. Calls already rated keep their prices.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ProviderRateExistsException>]
    public Task<ProviderRate> EditProviderRateAsync(EditProviderRateInput input, EditProviderRate operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a buy rate. Calls already rated keep their prices.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    public Task<ProviderRate> DeleteProviderRateAsync(DeleteProviderRateInput input, DeleteProviderRate operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
