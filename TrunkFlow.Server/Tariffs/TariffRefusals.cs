using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Tariffs;

/// <summary>Another plan has the name.</summary>
public sealed class TariffPlanNameTakenException(string? name) : RefusalException("name", "TariffPlanNameTaken", name);

/// <summary>Customers subscribe to the plan.</summary>
public sealed class TariffPlanInUseException(string name) : RefusalException(null, "TariffPlanInUse", name);

/// <summary>There is a price for that prefix from that moment already.</summary>
public sealed class TariffExistsException(string? prefix) : RefusalException("prefix", "RateExists", prefix);

/// <summary>The installation has one currency, and this is another.</summary>
public sealed class WrongCurrencyException(string given, string expected) : RefusalException("currency", "WrongCurrency", given, expected);
