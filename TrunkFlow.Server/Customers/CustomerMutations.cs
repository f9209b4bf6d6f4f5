using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Customers;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class CustomerMutations
{
    /// <summary>Adds a customer, with its SIP accesses.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<CustomerCodeTakenException>]
    [Error<TrunkAddressOverlapsException>]
    [Error<NotTrunkCustomerException>]
    public Task<Customer> AddCustomerAsync(AddCustomerInput input, AddCustomer operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a customer.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<TrunkAddressOverlapsException>]
    [Error<NotTrunkCustomerException>]
    public Task<Customer> EditCustomerAsync(EditCustomerInput input, EditCustomer operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Stops a customer’s calls. Calls in progress end normally.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<Customer> BlockCustomerAsync(BlockCustomerInput input, BlockCustomer operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Lets a blocked customer call and be called again.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<Customer> UnblockCustomerAsync(UnblockCustomerInput input, UnblockCustomer operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Stops the calls of several customers, of all of them or of none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "customers")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<IReadOnlyList<Customer>> BlockCustomersAsync(BlockCustomersInput input, BlockCustomers operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Lets several blocked customers call and be called again, all of them or none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "customers")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<IReadOnlyList<Customer>> UnblockCustomersAsync(UnblockCustomersInput input, UnblockCustomers operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Moves several customers to another tariff plan, all of them or none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "customers")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    public Task<IReadOnlyList<Customer>> AssignTariffPlanAsync(AssignTariffPlanInput input, AssignTariffPlan operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes several customers nothing depends on, all of them or none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "customers")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<CustomerInUseException>]
    public Task<IReadOnlyList<Customer>> DeleteCustomersAsync(DeleteCustomersInput input, DeleteCustomers operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a customer nothing depends on; one with history is blocked instead.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<CustomerInUseException>]
    public Task<Customer> DeleteCustomerAsync(DeleteCustomerInput input, DeleteCustomer operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Generates the secret of a trunk that signs in. It is shown in the answer and never again.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<TrunkSecret> ResetTrunkSecretAsync(ResetTrunkSecretInput input, ResetTrunkSecret operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
