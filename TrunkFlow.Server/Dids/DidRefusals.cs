using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Dids;

/// <summary>The number is in the inventory already.</summary>
public sealed class DidNumberTakenException(string? number) : RefusalException("number", "DidNumberTaken", number);

/// <summary>The number is in a state that does not allow it.</summary>
public sealed class DidStatusException(string number, DidStatus status) : RefusalException(null, "DidStatus", number, RefusalText.Of($"DidStatus.{status}"));

/// <summary>Somebody holds the number already.</summary>
public sealed class DidAlreadyAllocatedException(string? number) : RefusalException("didId", "DidAlreadyAllocated", number);

/// <summary>The allocation has ended; its history does not change.</summary>
public sealed class AllocationEndedException() : RefusalException(null, "AllocationEnded");

/// <summary>The number was allocated once; its history stays.</summary>
public sealed class DidInUseException(string number) : RefusalException(null, "DidInUse", number);
