using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>The generation was never in force on that node.</summary>
public sealed class GenerationNeverLiveException(long generation) : RefusalException("generation", "GenerationNeverLive", generation);

/// <summary>The generation is in force already.</summary>
public sealed class GenerationInForceException(long generation) : RefusalException("generation", "GenerationInForce", generation);
