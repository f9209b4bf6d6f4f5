namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>Why a line of a deck is no price.</summary>
/// <param name="Column">The cell at fault.</param>
/// <param name="Reason">Key of the sentence in Resources/Refusals.resx.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record DeckFault(DeckColumn Column, string Reason, IReadOnlyList<string> Arguments);
