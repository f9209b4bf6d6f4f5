using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Gateways;

/// <summary>Another gateway has the name.</summary>
public sealed class GatewayNameTakenException(string? name) : RefusalException("name", "GatewayNameTaken", name);

/// <summary>Routes or numbers use the gateway. Disable it instead.</summary>
public sealed class GatewayInUseException(string name) : RefusalException(null, "GatewayInUse", name);

/// <summary>Calls from the address already belong to another gateway or to a customer.</summary>
public sealed class GatewayAddressTakenException(string field, string address, string owner) : RefusalException(field, "GatewayAddressTaken", address, owner);
