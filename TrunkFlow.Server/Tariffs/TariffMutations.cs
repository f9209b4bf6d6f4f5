using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Tariffs;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class TariffMutations
{
    /// <summary>Adds a tariff plan.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<WrongCurrencyException>]
    [Error<TariffPlanNameTakenException>]
    public Task<TariffPlan> AddTariffPlanAsync(AddTariffPlanInput input, AddTariffPlan operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a tariff plan.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<WrongCurrencyException>]
    [Error<TariffPlanNameTakenException>]
    public Task<TariffPlan> EditTariffPlanAsync(EditTariffPlanInput input, EditTariffPlan operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a tariff plan nobody subscribes to, together with its prices.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<TariffPlanInUseException>]
    public Task<TariffPlan> DeleteTariffPlanAsync(DeleteTariffPlanInput input, DeleteTariffPlan operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Adds a price, to a plan or for one customer.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<TariffExistsException>]
    public Task<Tariff> AddTariffAsync(AddTariffInput input, AddTariff operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a price. Calls already rated keep theirs.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<TariffExistsException>]
    public Task<Tariff> EditTariffAsync(EditTariffInput input, EditTariff operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a price. Calls already rated keep theirs.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    public Task<Tariff> DeleteTariffAsync(DeleteTariffInput input, DeleteTariff operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
