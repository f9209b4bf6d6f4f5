namespace TrunkFlow.Server.Calls.Import;

/// <summary>Whose rates: a plan's, a customer's own, or a provider's.</summary>
internal readonly record struct RateOwner(RateOwnerKind Kind, Guid Id);

internal enum RateOwnerKind
{
    Plan,
    Customer,
    Provider,
}
