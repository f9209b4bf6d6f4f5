using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Providers;

/// <summary>Another provider has the name.</summary>
public sealed class ProviderNameTakenException(string? name) : RefusalException("name", "ProviderNameTaken", name);

/// <summary>The provider has gateways or numbers.</summary>
public sealed class ProviderInUseException(string name) : RefusalException(null, "ProviderInUse", name);

/// <summary>The provider has a rate for that prefix from that moment already.</summary>
public sealed class ProviderRateExistsException(string? prefix) : RefusalException("prefix", "RateExists", prefix);
