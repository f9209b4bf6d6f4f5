using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.RateDecks;

/// <summary>The deck has gone on, so that this cannot be done to it any more.</summary>
public sealed class RateDeckStateException(RateDeckStatus status) : RefusalException(null, $"DeckIs.{status}");

/// <summary>The deck would change nothing.</summary>
public sealed class RateDeckUnneededException() : RefusalException(null, "DeckUnneeded");

/// <summary>Some of its lines cannot be read.</summary>
public sealed class RateDeckFaultyException(int lines) : RefusalException("despiteFaults", "DeckFaulty", lines);

/// <summary>A later deck changed the same prices; it has to be undone first.</summary>
public sealed class RateDeckNotLatestException(string later) : RefusalException(null, "DeckNotLatest", later);
