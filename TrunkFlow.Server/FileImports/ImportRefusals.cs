using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.FileImports;

/// <summary>The import has gone on, so that this cannot be done to it any more.</summary>
public sealed class ImportStateException(ImportStatus status) : RefusalException(null, $"ImportIs.{status}");

/// <summary>None of its lines would add anything.</summary>
public sealed class ImportUnneededException() : RefusalException(null, "ImportUnneeded");

/// <summary>Some of its lines cannot be added.</summary>
public sealed class ImportFaultyException(int lines) : RefusalException("despiteFaults", "ImportFaulty", lines);

/// <summary>There are no secrets to be taken: they were taken already, or there never were any.</summary>
public sealed class ImportSecretsGoneException() : RefusalException(null, "ImportSecretsGone");
