using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Extensions;

/// <summary>The customer has another extension of that number.</summary>
public sealed class ExtensionNumberTakenException(string? number) : RefusalException("number", "ExtensionNumberTaken", number);

/// <summary>A number rings the extension.</summary>
public sealed class ExtensionInUseException(string number) : RefusalException(null, "ExtensionInUse", number);
