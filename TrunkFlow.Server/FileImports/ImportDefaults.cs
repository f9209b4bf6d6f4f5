using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.FileImports;

/// <summary>What holds for lines whose cells say nothing of it.</summary>
/// <param name="CustomerType">Whether customers call through trunks or with extensions.</param>
/// <param name="PlanId">The tariff plan of customers.</param>
/// <param name="ProviderId">Where numbers come from.</param>
/// <param name="CustomerId">Whose extensions and numbers they are.</param>
public sealed record ImportDefaults(CustomerType CustomerType, Guid? PlanId, Guid? ProviderId, Guid? CustomerId);
