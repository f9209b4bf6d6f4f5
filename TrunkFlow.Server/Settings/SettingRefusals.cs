using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Settings;

/// <summary>There are prices in the currency of the installation already.</summary>
public sealed class CurrencyInUseException(string field) : RefusalException(field, "CurrencyInUse");
